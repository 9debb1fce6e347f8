import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { preferences } from '@/features/session/model/preferences'
import { actions, definitionOf, run, type ActionId } from '../model/actions'

const FIELD = 'input, textarea, select, [contenteditable], [role="textbox"]'

/** The keys of all actions, for as long as the page is there. */
export function useKeyboard(): void {
  useEffect(() => {
    const bindings = Object.fromEntries(
      (Object.keys(actions) as ActionId[]).map((id) => [
        definitionOf(id).keys,
        (event: KeyboardEvent) => {
          if (!isFor(event, id)) return
          if (run(id)) event.preventDefault()
        },
      ]),
    )
    return tinykeys(window, bindings)
  }, [])
}

function isFor(event: KeyboardEvent, id: ActionId): boolean {
  // Safari ends a composition by a key that it calls 229.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  const definition = definitionOf(id)
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('dialog, [role="dialog"], [role="menu"]') && id !== 'palette') return false
  if (definition.inFields) return true
  return preferences.get().shortcuts && !target?.closest(FIELD)
}
