import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { Message } from '@/api/types'

export interface MessagePage {
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
      return { messages: page.data, older: page.next ?? undefined }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: MessagePage) => page.older,
    staleTime: 60_000,
  })

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ['notes', id] as const,
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/v1/conversations/{id}/notes', { params: { path: { id }, query: { limit: 200 } }, signal }))).data,
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
  return answered(api.POST('/api/v1/agents/{id}/claim/{conv_id}', { params: { path: { id: agentId, conv_id: id } } }))
}

export function release(id: string, agentId: string, outcome: 'resolved' | 'requeue') {
  return answered(
    api.POST('/api/v1/agents/{id}/release/{conv_id}', { params: { path: { id: agentId, conv_id: id } }, body: { outcome } }),
  )
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
