import { createStore as createDatabase, delMany, entries, setMany, type UseStore } from 'idb-keyval'
import { createStore } from '@/lib/store'

export type Mode = 'reply' | 'note'

export interface Draft {
  text: string
  /** When it was written down; undefined while it is not. */
  savedAt: number | undefined
}

const WRITE_AFTER_MS = 300
const RESCUE = 'wafaa.drafts.rescue'

/** What a person has begun to write, by conversation and mode; kept in this browser, apart from all that the server says. */
export const drafts = createStore<ReadonlyMap<string, Draft>>(new Map())

let database: UseStore | undefined
let owner = ''
const dirty = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined

export function draftKey(conversationId: string, mode: Mode): string {
  return `${conversationId}:${mode}`
}

/** Opens the drafts of a person; those that the last page could only just put aside come with them. */
export async function openDrafts(userId: string): Promise<void> {
  if (owner === userId) return
  owner = userId
  try {
    database = createDatabase(`wafaa-drafts-${userId}`, 'drafts')
    const kept = new Map((await entries<string, Draft>(database)).filter(([, draft]) => draft.text !== ''))
    for (const [key, text] of Object.entries(rescued(userId))) {
      kept.set(key, { text, savedAt: undefined })
      dirty.add(key)
    }
    // What was typed while they were being read counts more.
    drafts.set((now) => new Map([...kept, ...now]))
    if (dirty.size > 0) await write()
  } catch {
    // The browser keeps nothing for us: drafts live as long as the page.
    database = undefined
  }
}

export function setDraft(key: string, text: string): void {
  drafts.set((all) => new Map(all).set(key, { text, savedAt: undefined }))
  dirty.add(key)
  clearTimeout(timer)
  timer = setTimeout(() => void write(), WRITE_AFTER_MS)
}

async function write(): Promise<void> {
  clearTimeout(timer)
  const keys = [...dirty]
  dirty.clear()
  if (!database || keys.length === 0) return
  const all = drafts.get()
  try {
    const filled = keys.map((key) => [key, all.get(key)?.text ?? ''] as const).filter(([, text]) => text !== '')
    await setMany(
      filled.map(([key, text]) => [key, { text, savedAt: Date.now() }]),
      database,
    )
    await delMany(keys.filter((key) => !all.get(key)?.text), database)
  } catch {
    for (const key of keys) dirty.add(key)
    return
  }
  if (dirty.size === 0) forgetRescue(owner)
  drafts.set((now) => {
    const after = new Map(now)
    for (const key of keys) {
      const draft = now.get(key)
      if (draft === all.get(key) && draft) after.set(key, { ...draft, savedAt: Date.now() })
    }
    return after
  })
}

/** The page may end before a database write does: what is not yet written goes where a write is done at once. */
export function rescueDrafts(): void {
  if (dirty.size === 0) return
  const all = drafts.get()
  const texts = Object.fromEntries([...dirty].map((key) => [key, all.get(key)?.text ?? '']))
  try {
    localStorage.setItem(`${RESCUE}.${owner}`, JSON.stringify(texts))
  } catch {
    // Full or closed: the database write below is all that is left.
  }
  void write()
}

function rescued(userId: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(`${RESCUE}.${userId}`) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

function forgetRescue(userId: string): void {
  try {
    localStorage.removeItem(`${RESCUE}.${userId}`)
  } catch {
    // Nothing was kept there either.
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', rescueDrafts)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && rescueDrafts())
}
