import { expect, it } from 'vitest'
import type { Agent } from '@/api/types'
import { roomOf, trouble } from './trouble'

function agent(status: Agent['status'], held: number, max = 5): Agent {
  return { id: `${status}${held}`, email: '', full_name: '', role: 'agent', status, enabled: true, version: 1, specialties: [], current_conversation_count: held, max_concurrent_conversations: max }
}

it('shows first who is gone and still holds work, then who is fullest', () => {
  const all = [agent('offline', 0), agent('online', 1), agent('away', 2), agent('online', 5), agent('away', 0)]
  expect(all.sort((a, b) => trouble(b) - trouble(a)).map((a) => a.id)).toEqual(['away2', 'online5', 'online1', 'away0', 'offline0'])
})

it('counts room only with those who are online', () => {
  expect(roomOf([agent('online', 2), agent('away', 0), agent('online', 7)])).toBe(3)
})
