import { useEffect, useRef } from 'react'
import type { MessageId } from '@/i18n/i18n'
import { createStore, useStore } from '@/lib/store'

export type Group = 'conversation' | 'list' | 'go' | 'page'

interface Definition {
  label: MessageId
  group: Group
  /** Physical keys as tinykeys names them, so that letters work on every layout. */
  keys: string
  /** The keys as they are shown. */
  shown: string
  /** Also while a field has the focus. */
  inFields?: boolean
  /** Not a command of its own: absent from the palette. */
  quiet?: boolean
}

/** Every act of the console: one name, one key, one entry of the palette. */
export const actions = {
  claim: { label: 'action.claim', group: 'conversation', keys: 'KeyC', shown: 'C' },
  reply: { label: 'action.reply', group: 'conversation', keys: 'KeyR', shown: 'R' },
  note: { label: 'action.note', group: 'conversation', keys: 'KeyN', shown: 'N' },
  resolve: { label: 'action.resolve', group: 'conversation', keys: 'KeyE', shown: 'E' },
  requeue: { label: 'action.requeue', group: 'conversation', keys: 'Shift+KeyE', shown: '⇧E' },
  transfer: { label: 'action.transfer', group: 'conversation', keys: 'KeyT', shown: 'T' },
  takeOver: { label: 'action.takeOver', group: 'conversation', keys: 'Shift+KeyT', shown: '⇧T' },
  assign: { label: 'action.assign', group: 'conversation', keys: 'KeyA', shown: 'A' },
  unread: { label: 'action.unread', group: 'conversation', keys: 'KeyU', shown: 'U' },
  knowledge: { label: 'action.searchKnowledge', group: 'conversation', keys: 'KeyL', shown: 'L' },
  side: { label: 'action.side', group: 'conversation', keys: 'BracketRight', shown: ']' },
  next: { label: 'action.next', group: 'list', keys: 'KeyJ', shown: 'J', quiet: true },
  previous: { label: 'action.previous', group: 'list', keys: 'KeyK', shown: 'K', quiet: true },
  showNew: { label: 'action.showNew', group: 'list', keys: 'Period', shown: '.' },
  search: { label: 'action.search', group: 'list', keys: 'Slash', shown: '/' },
  back: { label: 'action.back', group: 'list', keys: 'Escape', shown: 'Esc', quiet: true, inFields: true },
  goQueue: { label: 'go.queue', group: 'go', keys: 'KeyG KeyQ', shown: 'G Q' },
  goMine: { label: 'go.mine', group: 'go', keys: 'KeyG KeyM', shown: 'G M' },
  goAll: { label: 'go.all', group: 'go', keys: 'KeyG KeyA', shown: 'G A' },
  goFloor: { label: 'go.floor', group: 'go', keys: 'KeyG KeyF', shown: 'G F' },
  goAnalytics: { label: 'go.analytics', group: 'go', keys: 'KeyG KeyN', shown: 'G N' },
  goHealth: { label: 'go.health', group: 'go', keys: 'KeyG KeyH', shown: 'G H' },
  goKnowledge: { label: 'go.knowledge', group: 'go', keys: 'KeyG KeyK', shown: 'G K' },
  goSettings: { label: 'go.settings', group: 'go', keys: 'KeyG KeyS', shown: 'G S' },
  goMe: { label: 'go.me', group: 'go', keys: 'KeyG KeyP', shown: 'G P' },
  palette: { label: 'action.palette', group: 'page', keys: '$mod+KeyK', shown: '⌘K', inFields: true, quiet: true },
  help: { label: 'action.help', group: 'page', keys: 'Shift+Slash', shown: '?' },
  nextPane: { label: 'action.nextPane', group: 'page', keys: 'F6', shown: 'F6', inFields: true, quiet: true },
  previousPane: { label: 'action.previousPane', group: 'page', keys: 'Shift+F6', shown: '⇧F6', inFields: true, quiet: true },
} as const satisfies Record<string, Definition>

export type ActionId = keyof typeof actions
export type Handlers = Partial<Record<ActionId, () => void>>

const MAC = /Mac|iP(hone|ad)/.test(navigator.userAgent)

export function definitionOf(id: ActionId): Definition {
  return actions[id]
}

/** The key of an action as this keyboard has it. */
export function shownKey(id: ActionId): string {
  return definitionOf(id).shown.replace('⌘K', MAC ? '⌘K' : 'Ctrl K')
}

/** Who can do what just now; the part of the page that came last goes first. */
const layers = createStore<readonly { current: Handlers }[]>([])

/**
 * Offers actions as long as the component is there: to the keyboard, and to the palette.
 *
 * @param handlers an action that is undefined is not offered
 */
export function useActions(handlers: Handlers): void {
  const layer = useRef<Handlers>({})
  const offered = Object.entries(handlers)
    .filter(([, run]) => (run as (() => void) | undefined) !== undefined)
    .map(([id]) => id)
    .join()
  useEffect(() => {
    layer.current = handlers
  })
  useEffect(() => {
    // A new holder for each set of offers, so that the palette hears of it.
    const mine = { get current() { return layer.current } }
    layers.set((all) => [...all, mine])
    return () => layers.set((all) => all.filter((l) => l !== mine))
  }, [offered])
}

export function run(id: ActionId): boolean {
  const handler = layers
    .get()
    .map((layer) => layer.current[id])
    .findLast((h) => h !== undefined)
  handler?.()
  return handler !== undefined
}

/** What can be done now, in the order of the definitions. */
export function useOffered(): ActionId[] {
  const all = useStore(layers)
  return (Object.keys(actions) as ActionId[]).filter((id) => all.some((layer) => layer.current[id] !== undefined))
}
