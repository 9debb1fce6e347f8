import { useEffect, useRef } from 'react'
import { asProblem } from '@/api/problem'
import { queryClient } from '@/app/query-client'
import { toast } from '@/features/shell/model/toasts'
import { useStore } from '@/lib/store'
import { addNote, tellPresence } from '../api/conversation'
import { composerWanted } from './acts'
import { setDraft, type Mode } from './drafts'
import { withInserted } from './insert'
import { insertion } from './passage'

type Field = React.RefObject<HTMLTextAreaElement | null>

const TELL_EVERY_MS = 4000

/**
 * Focuses the field, in the mode asked for, when an action elsewhere wants it.
 *
 * @param open whether the field is there to be focused; after a claim it appears a moment later, and is focused then
 */
export function useWanted(id: string, field: Field, setMode: (mode: Mode) => void, open: boolean): void {
  const wanted = useStore(composerWanted)
  const answered = useRef(wanted.count)
  useEffect(() => {
    if (wanted.id !== id || wanted.count === answered.current) return
    setMode(wanted.mode)
    if (!open && wanted.mode === 'reply') return
    answered.current = wanted.count
    requestAnimationFrame(() => field.current?.focus())
  }, [id, wanted, field, setMode, open])
}

/** Takes in what is inserted from the knowledge beside it. */
export function useInsertion(id: string, field: Field, key: string): void {
  const wanted = useStore(insertion)
  const done = useRef(wanted.count)
  useEffect(() => {
    const at = field.current
    if (wanted.conversationId !== id || wanted.count === done.current || !at) return
    done.current = wanted.count
    const { text, caret } = withInserted(at.value, at.selectionStart, at.selectionEnd, wanted.text)
    setDraft(key, text)
    requestAnimationFrame(() => {
      at.focus()
      at.setSelectionRange(caret, caret)
    })
  }, [id, wanted, field, key])
}

/** Tells colleagues that somebody writes here, not more often than needed. */
export function useTellWriting(id: string): () => void {
  const toldAt = useRef(0)
  return () => {
    if (Date.now() - toldAt.current < TELL_EVERY_MS) return
    toldAt.current = Date.now()
    void tellPresence(id, 'writing').catch(() => undefined)
  }
}

/** Adds a note; what could not be added is given back to the field. */
export async function writeNote(id: string, text: string, giveBack: () => void): Promise<void> {
  try {
    await addNote(id, text, crypto.randomUUID())
    void queryClient.invalidateQueries({ queryKey: ['notes', id] })
  } catch (error) {
    giveBack()
    toast(asProblem(error).message, { tone: 'danger' })
  }
}
