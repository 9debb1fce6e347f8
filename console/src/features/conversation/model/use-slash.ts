import { useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { asked, type Known } from '@/features/replies/model/fill'
import { useSuggestions, type Suggestion } from '@/features/replies/components/suggestions'
import { setDraft } from './drafts'

/** What a slash at the start of a line brings up, and the keys that choose from it. */
export function useSlash(field: RefObject<HTMLTextAreaElement | null>, key: string, text: string, known: Known) {
  const id = useId()
  const [caret, setCaret] = useState(0)
  const [at, setAt] = useState(0)
  const [shutAt, setShutAt] = useState<string>()
  const wanted = text === shutAt ? undefined : asked(text, Math.min(caret, text.length))
  const suggestions = useSuggestions(wanted?.word, known)
  const open = wanted !== undefined && suggestions.length > 0
  const current = Math.min(at, suggestions.length - 1)

  const pick = (suggestion: Suggestion) => {
    if (!wanted) return
    const after = text.slice(0, wanted.from) + suggestion.text
    const whole = after + text.slice(wanted.from + wanted.word.length + 1)
    setDraft(key, whole)
    setAt(0)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(after.length, after.length)
      setCaret(after.length)
    })
  }

  /** @return whether the key was for the list */
  const onKey = (e: KeyboardEvent): boolean => {
    if (!open) return false
    const chosen = suggestions[current]
    if (e.key === 'ArrowDown') setAt((current + 1) % suggestions.length)
    else if (e.key === 'ArrowUp') setAt((current - 1 + suggestions.length) % suggestions.length)
    else if (e.key === 'Escape') setShutAt(text)
    else if ((e.key === 'Enter' || e.key === 'Tab') && chosen && !e.shiftKey) pick(chosen)
    else return false
    e.preventDefault()
    return true
  }
  return { id, open, suggestions, at: current, pick, onKey, setCaret }
}
