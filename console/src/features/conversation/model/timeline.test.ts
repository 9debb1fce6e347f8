import { describe, expect, it } from 'vitest'
import type { Assignment, Message } from '@/api/types'
import { timeline } from './timeline'

function message(id: string, minute: number, author: Message['author'] = 'customer'): Message {
  const at = new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString()
  return { id, direction: author === 'customer' ? 'inbound' : 'outbound', author, kind: 'text', text: id, sent_at: at, recorded_at: at, sentiment_words: [] }
}

const assignment: Assignment = {
  agent_id: 'omar',
  assigned_at: '2026-11-22T10:02:00.000Z',
  claimed_at: '2026-11-22T10:03:00.000Z',
  assignment_type: 'auto',
  reason: '',
  candidates: [],
}

describe('a conversation', () => {
  it('puts messages of one speaker within five minutes together', () => {
    const entries = timeline([message('a', 0), message('b', 4), message('c', 20), message('d', 21, 'bot')], [], [], [], undefined)
    expect(entries.map((e) => (e.kind === 'messages' ? e.messages.map((m) => m.id).join('') : e.kind))).toEqual(['day', 'ab', 'c', 'd'])
  })

  it('folds what happened one after another, and sets it where it happened', () => {
    const entries = timeline([message('a', 0), message('b', 5)], [], [assignment], [], undefined)
    expect(entries.map((e) => e.kind)).toEqual(['day', 'messages', 'happenings', 'messages'])
    const folded = entries[2]
    expect(folded?.kind === 'happenings' && folded.happenings.map((h) => h.kind)).toEqual(['assigned', 'claimed'])
  })

  it('says once that somebody took it from the queue', () => {
    const entries = timeline([], [], [{ ...assignment, assigned_at: '2026-11-22T10:03:00.000Z', assignment_type: 'manual' }], [], undefined)
    expect(entries[1]?.kind === 'happenings' && entries[1].happenings.map((h) => h.kind)).toEqual(['claimed'])
  })

  it('leaves out notes and happenings of a time that is not loaded', () => {
    const entries = timeline([message('b', 5)], [], [assignment], [], message('b', 5).sent_at)
    expect(entries.map((e) => e.kind)).toEqual(['day', 'messages'])
  })

  it('does not show a sent message twice when it came back before its answer', () => {
    const out = { ref: 'r1', conversationId: 'c', text: 'x', at: 0, state: 'sending' as const }
    const back = { ...message('m1', 1, 'agent'), client_ref: 'r1' }
    expect(timeline([back], [], [], [out], undefined).some((e) => e.kind === 'outgoing')).toBe(false)
    expect(timeline([], [], [], [out], undefined).some((e) => e.kind === 'outgoing')).toBe(true)
  })
})
