import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { TriggerFields } from '@/api/types'

export const triggersQuery = () =>
  queryOptions({
    queryKey: ['triggers'] as const,
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/handoff/triggers', { signal }))).data,
  })

export function defineTrigger(body: TriggerFields) {
  return answered(api.POST('/api/v1/handoff/triggers', { body }))
}

export function changeTrigger(id: string, body: Partial<Omit<TriggerFields, 'trigger_type'>>) {
  return answered(api.PATCH('/api/v1/handoff/triggers/{id}', { params: { path: { id } }, body }))
}

export function removeTrigger(id: string) {
  return answered(api.DELETE('/api/v1/handoff/triggers/{id}', { params: { path: { id } } }))
}
