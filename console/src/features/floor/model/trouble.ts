import type { Agent } from '@/api/types'
import type { Row } from '@/features/inbox/model/row'

/** How much somebody needs a supervisor's eye: gone while holding work first, then by how full they are. */
export function trouble(a: Agent): number {
  const load = a.max_concurrent_conversations > 0 ? a.current_conversation_count / a.max_concurrent_conversations : 0
  if (a.status !== 'online' && a.current_conversation_count > 0) return 10 + load
  if (a.status === 'online') return 2 + load
  return a.status === 'away' ? 1 : 0
}

export interface Ages {
  fresh: number
  waiting: number
  long: number
}

const MINUTE = 60_000

/** How many wait up to one minute, up to three, and longer. */
export function agesOf(rows: Row[], now: number): Ages {
  const ages = { fresh: 0, waiting: 0, long: 0 }
  for (const row of rows) {
    const age = row.waitingSince ? now - Date.parse(row.waitingSince) : 0
    if (age <= MINUTE) ages.fresh++
    else if (age <= 3 * MINUTE) ages.waiting++
    else ages.long++
  }
  return ages
}

/** How many more conversations those who are online have room for. */
export function roomOf(agents: Agent[]): number {
  return agents
    .filter((a) => a.status === 'online')
    .reduce((sum, a) => sum + Math.max(0, a.max_concurrent_conversations - a.current_conversation_count), 0)
}
