import { describe, expect, it } from 'vitest'
import type { LiveEvent } from '@/features/live/model/event'
import { byUrgency } from './row'
import { patched, waitingRow } from './rows-live'

function event(type: string, data: Record<string, unknown> = {}): LiveEvent {
  return { id: '1', type, data: { conversation_id: 'c1', at: '2026-11-22T10:00:00Z', ...data } }
}

const waiting = event('handoff_requested', {
  customer_name: 'Sara',
  preview: 'Where is it?',
  priority: 'urgent',
  trigger: 'keyword',
  waiting_since: '2026-11-22T09:58:00Z',
})

function row() {
  const made = waitingRow(waiting)
  if (!made) throw new Error('no row')
  return made
}

describe('a line of the queue', () => {
  it('is made from the request for a person', () => {
    expect(row()).toMatchObject({ id: 'c1', customerName: 'Sara', priority: 'urgent', waitingSince: '2026-11-22T09:58:00Z', unread: 0 })
  })

  it('counts and shows what the customer writes meanwhile', () => {
    const [after] = patched([row()], event('message_received', { text: 'Hello?', author: 'customer', status: 'pending_handoff' }))
    expect(after).toMatchObject({ preview: 'Hello?', previewAuthor: 'customer', unread: 1 })
  })

  it('names who took it, and forgets the deadline of the assignment', () => {
    const assigned = patched([row()], event('new_conversation_assigned', { agent_id: 'omar', claim_by: '2026-11-22T10:01:00Z' }))
    expect(assigned[0]).toMatchObject({ assignedTo: 'omar', claimBy: '2026-11-22T10:01:00Z' })
    const claimed = patched(assigned, event('conversation_claimed', { agent_id: 'omar' }))
    expect(claimed[0]).toMatchObject({ status: 'human_agent', holderId: 'omar', assignedTo: undefined, claimBy: undefined })
  })

  it('leaves other lines the objects they were', () => {
    const rows = [row()]
    expect(patched(rows, event('message_received', { conversation_id: 'other' }))).toBe(rows)
    expect(patched(rows, event('metrics'))).toBe(rows)
  })

  it('comes by urgency, then by who waits longest', () => {
    const late = { ...row(), id: 'late', waitingSince: '2026-11-22T09:59:00Z' }
    const low = { ...row(), id: 'low', priority: 'low' as const, waitingSince: '2026-11-22T08:00:00Z' }
    expect([low, late, row()].sort(byUrgency).map((r) => r.id)).toEqual(['c1', 'late', 'low'])
  })
})
