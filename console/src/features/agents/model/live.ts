import type { QueryClient } from '@tanstack/react-query'
import type { Agent, AgentStatus } from '@/api/types'
import { stringOf, type LiveEvent } from '@/features/live/model/event'

const CHANGES_LOAD = ['conversation_claimed', 'conversation_released', 'new_conversation_assigned']

/** @returns whether the load of agents is other than what is shown */
export function applyToAgents(client: QueryClient, events: LiveEvent[]): boolean {
  let again = false
  for (const event of events) {
    if (event.type === 'agent_status_changed') {
      const status = stringOf(event.data, 'status') as AgentStatus | undefined
      client.setQueryData<Agent[]>(['agents'], (all) =>
        all?.map((a) => (a.id === event.data.agent_id && status ? { ...a, status, ...(event.data.at ? { status_since: event.data.at } : {}) } : a)),
      )
    }
    again ||= CHANGES_LOAD.includes(event.type)
  }
  return again
}
