import { queryOptions } from '@tanstack/react-query'
import type { components } from '@contract'
import { answered, api } from '@/api/client'

export type Channel = components['schemas']['ChannelAnswer']

export const channelsQuery = () =>
  queryOptions({
    queryKey: ['channels'] as const,
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/settings/channels', { params: { query: { limit: 200 } }, signal }))).data,
  })

/** Calls the channel's webhook as its provider would; nothing is recorded. */
export function tryChannel(id: string) {
  return answered(api.POST('/api/v1/settings/channels/{id}/test', { params: { path: { id } } }))
}
