import { queryClient } from '@/app/query-client'
import { asProblem, type ApiProblem } from '@/api/problem'
import type { Conversation } from '@/api/types'
import { createStore } from '@/lib/store'
import * as calls from '../api/conversation'

export type Act = 'claim' | 'resolve' | 'requeue' | 'assign' | 'transfer' | 'takeOver' | 'handoff'

/** How an act on a conversation stands: on its way, or refused until it is tried again or put aside. */
export interface ActState {
  act: Act
  problem?: ApiProblem
}

export const acts = createStore<ReadonlyMap<string, ActState>>(new Map())

/** Counts up when the composer of a conversation is to have the focus. */
export const composerWanted = createStore<{ id: string; mode: 'reply' | 'note'; count: number }>({ id: '', mode: 'reply', count: 0 })

export function focusComposer(id: string, mode: 'reply' | 'note' = 'reply'): void {
  composerWanted.set((w) => ({ id, mode, count: w.count + 1 }))
}

export function setAside(id: string): void {
  acts.set((all) => {
    const rest = new Map(all)
    rest.delete(id)
    return rest
  })
}

/** Runs one act at a time for a conversation. Nothing is shown as done before the server says so. */
async function attempt(id: string, act: Act, call: () => Promise<unknown>): Promise<boolean> {
  const running = acts.get().get(id)
  if (running && !running.problem) return false
  acts.set((all) => new Map(all).set(id, { act }))
  try {
    await call()
    setAside(id)
    return true
  } catch (error) {
    acts.set((all) => new Map(all).set(id, { act, problem: asProblem(error) }))
    return false
  } finally {
    refresh(id)
  }
}

export function claimConversation(id: string, agentId: string): Promise<boolean> {
  return attempt(id, 'claim', async () => {
    await calls.claim(id, agentId)
    nowHeldBy(id, agentId)
  })
}

/** The verdict is in: who holds it may be shown before the next read. */
function nowHeldBy(id: string, userId: string): void {
  queryClient.setQueryData<Conversation>(['conversation', id], (c) => c && { ...c, status: 'human_agent', agent_id: userId, assigned_agent_id: null, claim_by: null })
  void queryClient.invalidateQueries({ queryKey: ['rows', 'mine'] })
  focusComposer(id)
}

export function releaseConversation(id: string, holderId: string, outcome: 'resolved' | 'requeue'): Promise<boolean> {
  return attempt(id, outcome === 'resolved' ? 'resolve' : 'requeue', () => calls.release(id, holderId, outcome))
}

/** A supervisor gives a conversation to somebody, who holds it from then on. */
export function assignConversation(id: string, agentId: string, reason: string): Promise<boolean> {
  return attempt(id, 'assign', () => calls.assign(id, agentId, reason))
}

export function transferConversation(id: string, to: { agent_id: string } | { specialty: string }, note: string): Promise<boolean> {
  return attempt(id, 'transfer', () => calls.transfer(id, to, note))
}

export function takeOverConversation(id: string, userId: string): Promise<boolean> {
  return attempt(id, 'takeOver', async () => {
    await calls.takeOver(id)
    nowHeldBy(id, userId)
  })
}

export function handOffConversation(id: string): Promise<boolean> {
  return attempt(id, 'handoff', () => calls.handOff(id))
}

function refresh(id: string): void {
  void queryClient.invalidateQueries({ queryKey: ['conversation', id] })
  void queryClient.invalidateQueries({ queryKey: ['assignments', id] })
}
