import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { Trigger, TriggerFields } from '@/api/types'

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

/** The name of what is being written, among the triggers that are tried. */
export const DRAFT = 'draft'

const WEEK_MS = 7 * 24 * 60 * 60_000

/** What the draft would have done to the recorded conversations of the last week beside the others, were it in use. */
export function tryOnLastWeek(draft: TriggerFields, others: Trigger[]) {
  const to = new Date()
  const from = new Date(to.getTime() - WEEK_MS)
  const triggers = [...others.map((other) => ({ ...fieldsOf(other), id: other.id, enabled: other.enabled })), { ...fieldsOf(draft), id: DRAFT, enabled: true }]
  return answered(api.POST('/api/v1/handoff/triggers/backtest', { body: { triggers, from: from.toISOString(), to: to.toISOString() } }))
}

function fieldsOf({ trigger_type, trigger_value, threshold, priority }: TriggerFields) {
  return { trigger_type, trigger_value, threshold, priority }
}
