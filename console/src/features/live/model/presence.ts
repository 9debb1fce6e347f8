import { createStore } from '@/lib/store'
import { stringOf, type LiveEvent } from './event'

export interface Present {
  userId: string
  state: 'viewing' | 'writing'
  until: number
}

const FORGET_MS = 10_000

/** Which colleagues look at or write in which conversation. */
export const presence = createStore<ReadonlyMap<string, readonly Present[]>>(new Map())

export function learnPresence(event: LiveEvent): void {
  const id = event.data.conversation_id
  const userId = stringOf(event.data, 'user_id') ?? stringOf(event.data, 'agent_id')
  const state = stringOf(event.data, 'state')
  if (!id || !userId || (state !== 'viewing' && state !== 'writing')) return
  const until = Date.now() + FORGET_MS
  presence.set((all) => new Map(all).set(id, [...others(all.get(id), userId), { userId, state, until }]))
  setTimeout(() => presence.set((all) => without(all, id)), FORGET_MS + 50)
}

function others(list: readonly Present[] | undefined, userId: string): Present[] {
  return (list ?? []).filter((p) => p.userId !== userId)
}

function without(all: ReadonlyMap<string, readonly Present[]>, id: string) {
  const now = Date.now()
  const left = (all.get(id) ?? []).filter((p) => p.until > now)
  const after = new Map(all)
  if (left.length > 0) after.set(id, left)
  else after.delete(id)
  return after
}
