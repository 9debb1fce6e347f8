import { queryOptions } from '@tanstack/react-query'
import type { components } from '@contract'
import { answered, api } from '@/api/client'

export type Reply = components['schemas']['CannedReplyAnswer']
export type ReplyFields = components['schemas']['NewCannedReply']

export const repliesQuery = () =>
  queryOptions({
    queryKey: ['replies'] as const,
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/canned-replies', { params: { query: { limit: 200 } }, signal }))).data,
    staleTime: 5 * 60_000,
  })

export function addReply(body: ReplyFields) {
  return answered(api.POST('/api/v1/canned-replies', { body }))
}

export function changeReply(id: string, body: ReplyFields) {
  return answered(api.PATCH('/api/v1/canned-replies/{id}', { params: { path: { id } }, body }))
}

export function removeReply(id: string) {
  return answered(api.DELETE('/api/v1/canned-replies/{id}', { params: { path: { id } } }))
}
