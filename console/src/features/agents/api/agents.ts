import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { AgentStatus } from '@/api/types'
import type { components } from '@contract'

export const agentsQuery = () =>
  queryOptions({
    queryKey: ['agents'] as const,
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/agents', { params: { query: { limit: 200 } }, signal }))).data,
    staleTime: 60_000,
  })

export function changeStatus(id: string, status: AgentStatus) {
  return answered(api.PATCH('/api/v1/agents/{id}/status', { params: { path: { id } }, body: { status } }))
}

export function createAgent(body: components['schemas']['NewAgent']) {
  return answered(api.POST('/api/v1/agents', { body }))
}

export function changeAgent(id: string, body: components['schemas']['AgentChange']) {
  return answered(api.PATCH('/api/v1/agents/{id}', { params: { path: { id } }, body }))
}
