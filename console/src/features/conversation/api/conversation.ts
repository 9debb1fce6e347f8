import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { Message } from '@/api/types'

export interface MessagePage {
  /** Oldest first, as they were recorded. */
  messages: Message[]
  /** Where older ones go on. */
  older: string | undefined
}

export type Messages = InfiniteData<MessagePage>

const PAGE = 50

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id] as const,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/conversations/{id}', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  })

/** The newest page first; older ones on demand. */
export const messagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['messages', id] as const,
    queryFn: async ({ pageParam, signal }): Promise<MessagePage> => {
      const page = await answered(
        api.GET('/api/v1/conversations/{id}/messages', {
          params: { path: { id }, query: { order: 'desc', limit: PAGE, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      )
      return { messages: page.data.toReversed(), older: page.next ?? undefined }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: MessagePage) => page.older,
    staleTime: 60_000,
  })

/** All that is loaded, in the order in which it was recorded: a sender's clock may be wrong, and several things happen in one moment. */
export function asRecorded(data: Messages | undefined): Message[] {
  return (data?.pages.toReversed().flatMap((page) => page.messages) ?? []).sort((a, b) => a.recorded_at.localeCompare(b.recorded_at))
}

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ['notes', id] as const,
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/v1/conversations/{id}/notes', { params: { path: { id }}, signal }))).data,
    staleTime: 60_000,
  })

export const assignmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignments', id] as const,
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/v1/conversations/{id}/assignments', { params: { path: { id } }, signal }))).data,
    staleTime: 60_000,
  })

export function sendMessage(id: string, text: string, clientRef: string) {
  return answered(
    api.POST('/api/v1/conversations/{id}/messages', {
      params: { path: { id }, header: { 'Idempotency-Key': clientRef } },
      body: { text, client_ref: clientRef },
    }),
  )
}

export function addNote(id: string, text: string, key: string) {
  return answered(
    api.POST('/api/v1/conversations/{id}/notes', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { text } }),
  )
}

export function claim(id: string, agentId: string) {
  return answered(api.POST('/api/v1/agents/{agentId}/claim/{id}', { params: { path: { agentId, id } } }))
}

export function release(id: string, agentId: string, outcome: 'resolved' | 'requeue') {
  return answered(
    api.POST('/api/v1/agents/{agentId}/release/{id}', { params: { path: { agentId, id } }, body: { outcome } }),
  )
}

/** Passes it on; it waits in its old place, and who is named has it assigned. */
export function transfer(id: string, to: { agent_id: string } | { specialty: string }, note: string) {
  return answered(api.POST('/api/v1/conversations/{id}/transfer', { params: { path: { id } }, body: { ...to, ...(note ? { note } : {}) } }))
}

/** A supervisor holds it from now on. */
export function takeOver(id: string) {
  return answered(api.POST('/api/v1/conversations/{id}/takeover', { params: { path: { id } }, body: {} }))
}

/** A supervisor has somebody hold it, who need not claim it. */
export function assign(id: string, agentId: string, reason: string) {
  return answered(api.POST('/api/v1/conversations/{id}/assign', { params: { path: { id } }, body: { agent_id: agentId, ...(reason ? { reason } : {}) } }))
}

export function handOff(id: string) {
  return answered(api.POST('/api/v1/conversations/{id}/handoff', { params: { path: { id } }, body: {} }))
}

export function markRead(id: string, lastMessageId: string) {
  return answered(
    api.PUT('/api/v1/conversations/{id}/read', { params: { path: { id } }, body: { last_read_message_id: lastMessageId } }),
  )
}

export function markUnread(id: string) {
  return answered(api.PUT('/api/v1/conversations/{id}/read', { params: { path: { id } }, body: { unread: true } }))
}

export function tellPresence(id: string, state: 'viewing' | 'writing') {
  return answered(api.POST('/api/v1/conversations/{id}/presence', { params: { path: { id } }, body: { state } }))
}
