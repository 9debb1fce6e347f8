import type { Assignment, Message, Note } from '@/api/types'
import type { Outgoing } from './outbox'

/** What happened in a conversation besides messages, as one line each. */
export interface Happening {
  id: string
  at: string
  kind: 'assigned' | 'escalated' | 'claimed' | 'ended'
  agentId: string
  reason?: string | undefined
}

export type Entry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'messages'; key: string; author: Message['author']; agentId: string | undefined; messages: Message[] }
  | { kind: 'note'; key: string; note: Note }
  | { kind: 'happenings'; key: string; happenings: Happening[] }
  | { kind: 'outgoing'; key: string; outgoing: Outgoing[] }

type Item =
  | { at: string; order: number; message: Message }
  | { at: string; order: number; note: Note }
  | { at: string; order: number; happening: Happening }

const TOGETHER_MS = 5 * 60_000

/**
 * The conversation in the order of time: messages of one speaker within five minutes together, neighbouring happenings folded, days set apart.
 *
 * @param from what is older than this is not yet loaded, and so are its notes and happenings left out; undefined when all is loaded
 */
export function timeline(
  messages: Message[],
  notes: Note[],
  assignments: Assignment[],
  outgoing: readonly Outgoing[],
  from: string | undefined,
): Entry[] {
  const items: Item[] = [
    ...messages.map((message) => ({ at: message.recorded_at, order: 1, message })),
    ...notes.map((note) => ({ at: note.at, order: 2, note })),
    ...assignments.flatMap(happeningsOf).map((happening) => ({ at: happening.at, order: 0, happening })),
  ]
    .filter((item) => from === undefined || 'message' in item || item.at >= from)
    .sort((a, b) => a.at.localeCompare(b.at) || a.order - b.order)

  const entries: Entry[] = []
  let day = ''
  for (const item of items) {
    const itsDay = new Date(item.at).toDateString()
    if (itsDay !== day) entries.push({ kind: 'day', key: `day ${itsDay}`, at: item.at })
    day = itsDay
    add(entries, item)
  }
  const known = new Set(messages.flatMap((m) => [m.id, m.client_ref ?? m.id]))
  const unseen = outgoing.filter((o) => !known.has(o.ref) && !(o.messageId && known.has(o.messageId)))
  if (unseen.length > 0) entries.push({ kind: 'outgoing', key: 'outgoing', outgoing: unseen })
  return entries
}

function add(entries: Entry[], item: Item): void {
  const last = entries.at(-1)
  if ('note' in item) {
    entries.push({ kind: 'note', key: item.note.id, note: item.note })
  } else if ('happening' in item) {
    if (last?.kind === 'happenings') last.happenings.push(item.happening)
    else entries.push({ kind: 'happenings', key: item.happening.id, happenings: [item.happening] })
  } else if (last?.kind === 'messages' && goesWith(last, item.message)) {
    last.messages.push(item.message)
  } else {
    const { message } = item
    entries.push({ kind: 'messages', key: message.id, author: message.author, agentId: message.agent_id ?? undefined, messages: [message] })
  }
}

function goesWith(group: Entry & { kind: 'messages' }, message: Message): boolean {
  const before = group.messages.at(-1)
  return (
    group.author === message.author &&
    group.agentId === (message.agent_id ?? undefined) &&
    before !== undefined &&
    Date.parse(message.sent_at) - Date.parse(before.sent_at) < TOGETHER_MS
  )
}

function happeningsOf(a: Assignment): Happening[] {
  const id = `${a.agent_id} ${a.assigned_at}`
  const list: Happening[] = []
  // Who claims from the queue is assigned and claims in one moment: one line says it.
  const atOnce = a.claimed_at && Date.parse(a.claimed_at) - Date.parse(a.assigned_at) < 1000
  if (!atOnce) {
    list.push({ id: `${id} a`, at: a.assigned_at, kind: a.assignment_type === 'escalation' ? 'escalated' : 'assigned', agentId: a.agent_id, reason: a.reason })
  }
  if (a.claimed_at) list.push({ id: `${id} c`, at: a.claimed_at, kind: 'claimed', agentId: a.agent_id })
  if (a.resolved_at) list.push({ id: `${id} e`, at: a.resolved_at, kind: 'ended', agentId: a.agent_id })
  return list
}
