import { createStore as createDatabase, del, entries, set, type UseStore } from 'idb-keyval'
import { asProblem, type ApiProblem } from '@/api/problem'
import { createStore } from '@/lib/store'

/** `waiting`: no server just now, it will be sent. `accepted`: the server has it, the page does not show it from there yet. */
export type OutState = 'sending' | 'waiting' | 'accepted' | 'refused'

export interface Outgoing {
  /** Names the message to the server, however often it is sent. */
  ref: string
  conversationId: string
  text: string
  at: number
  state: OutState
  messageId?: string
  problem?: ApiProblem
}

export type Send = (conversationId: string, text: string, ref: string) => Promise<{ message_id: string }>

/** What was sent from here and is not yet seen coming back; in order of writing. Kept over a reload. */
export const outbox = createStore<readonly Outgoing[]>([])

const RETRY_MS = 3000

let database: UseStore | undefined
let send: Send | undefined
const busy = new Set<string>()

export async function openOutbox(userId: string, how: Send): Promise<void> {
  send = how
  try {
    database = createDatabase(`wafaa-outbox-${userId}`, 'outgoing')
    const kept = (await entries<string, Outgoing>(database)).map(([, entry]) => entry).sort((a, b) => a.at - b.at)
    outbox.set((now) => [...kept.filter((k) => !now.some((n) => n.ref === k.ref)), ...now])
    flushOutbox()
  } catch {
    database = undefined
  }
}

export function sendOut(conversationId: string, text: string): string {
  const entry: Outgoing = { ref: crypto.randomUUID(), conversationId, text, at: Date.now(), state: 'sending' }
  outbox.set((all) => [...all, entry])
  keep(entry)
  void work(conversationId)
  return entry.ref
}

/** A refused message goes out as a new attempt, after what is already on its way. */
export function sendAgain(ref: string): void {
  const entry = outbox.get().find((e) => e.ref === ref)
  if (!entry) return
  discard(ref)
  sendOut(entry.conversationId, entry.text)
}

export function discard(ref: string): void {
  outbox.set((all) => all.filter((e) => e.ref !== ref))
  if (database) void del(ref, database).catch(() => undefined)
}

/** The messages that the page has from the server no longer need to be kept here. */
export function settle(conversationId: string, seen: (entry: Outgoing) => boolean): void {
  for (const entry of outbox.get()) if (entry.conversationId === conversationId && seen(entry)) discard(entry.ref)
}

/** The connection is back: what waits is sent. */
export function flushOutbox(): void {
  for (const id of new Set(outbox.get().map((e) => e.conversationId))) void work(id)
}

/** One at a time for each conversation, so that the customer reads them in the order they were written. */
async function work(conversationId: string): Promise<void> {
  if (busy.has(conversationId) || !send) return
  busy.add(conversationId)
  try {
    for (;;) {
      const entry = outbox.get().find((e) => e.conversationId === conversationId && (e.state === 'sending' || e.state === 'waiting'))
      if (!entry) return
      try {
        const answer = await send(conversationId, entry.text, entry.ref)
        change(entry.ref, { state: 'accepted', messageId: answer.message_id })
      } catch (error) {
        const problem = asProblem(error)
        if (problem.passing || problem.status === 401) {
          change(entry.ref, { state: 'waiting' })
          setTimeout(() => void work(conversationId), RETRY_MS)
          return
        }
        change(entry.ref, { state: 'refused', problem })
      }
    }
  } finally {
    busy.delete(conversationId)
  }
}

function change(ref: string, changes: Partial<Outgoing>): void {
  outbox.set((all) => all.map((e) => (e.ref === ref ? { ...e, ...changes } : e)))
  const entry = outbox.get().find((e) => e.ref === ref)
  if (entry) keep(entry)
}

function keep({ problem: _, ...entry }: Outgoing): void {
  if (database) void set(entry.ref, entry, database).catch(() => undefined)
}
