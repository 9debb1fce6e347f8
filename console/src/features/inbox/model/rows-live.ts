import type { Author, ConversationStatus, Priority } from '@/api/types'
import { stringOf, type LiveEvent } from '@/features/live/model/event'
import type { Row } from './row'

/** What an event changes in a line that is already shown; undefined when nothing. */
export function changeOf(event: LiveEvent): Partial<Row> | ((row: Row) => Partial<Row>) | undefined {
  const { data } = event
  const said = (member: string) => stringOf(data, member)
  switch (event.type) {
    case 'message_received':
      return (row) => ({ ...message(event), unread: row.unread + 1 })
    case 'message_sent':
      return message(event)
    case 'handoff_requested':
      return waiting(event)
    case 'new_conversation_assigned':
      return { assignedTo: said('agent_id'), claimBy: said('claim_by'), ...optional('priority', said('priority') as Priority) }
    case 'conversation_claimed':
      return { status: 'human_agent', holderId: said('agent_id'), assignedTo: undefined, claimBy: undefined }
    case 'conversation_released':
      return {
        holderId: undefined,
        assignedTo: undefined,
        claimBy: undefined,
        ...optional('status', said('status') as ConversationStatus),
      }
    default:
      return undefined
  }
}

function message(event: LiveEvent): Partial<Row> {
  const said = (member: string) => stringOf(event.data, member)
  return {
    // What the system says by itself is not what the conversation is about.
    ...(said('author') === 'system' ? {} : { ...optional('preview', said('text')), ...optional('previewAuthor', (said('author') ?? 'customer') as Author) }),
    ...optional('lastMessageAt', said('sent_at') ?? said('at')),
    ...optional('customerName', said('customer_name')),
    ...optional('status', said('status') as ConversationStatus),
  }
}

function waiting(event: LiveEvent): Partial<Row> {
  const said = (member: string) => stringOf(event.data, member)
  return {
    status: 'pending_handoff',
    holderId: undefined,
    ...optional('customerName', said('customer_name')),
    ...optional('preview', said('preview')),
    ...optional('priority', said('priority') as Priority),
    ...optional('trigger', said('trigger')),
    ...optional('reason', said('reason')),
    ...optional('specialty', said('specialty')),
    ...optional('waitingSince', said('waiting_since')),
  }
}

function optional<K extends keyof Row>(key: K, value: Row[K] | undefined): Partial<Row> {
  return value === undefined ? {} : ({ [key]: value })
}

export function patched(rows: Row[], event: LiveEvent): Row[] {
  const id = event.data.conversation_id
  const at = rows.findIndex((row) => row.id === id)
  const row = rows[at]
  const change = row && changeOf(event)
  if (!row || !change) return rows
  const after = { ...row, ...(typeof change === 'function' ? change(row) : change) }
  return rows.with(at, after)
}

/** A line for the queue, from an event that tells of a conversation not yet listed. */
export function waitingRow(event: LiveEvent): Row | undefined {
  const id = event.data.conversation_id
  if (event.type !== 'handoff_requested' || !id) return undefined
  return {
    id,
    status: 'pending_handoff',
    customerName: undefined,
    channel: stringOf(event.data, 'channel'),
    priority: 'medium',
    trigger: undefined,
    reason: undefined,
    specialty: undefined,
    sentiment: undefined,
    preview: '',
    previewAuthor: undefined,
    waitingSince: event.data.at,
    lastMessageAt: event.data.at,
    holderId: undefined,
    assignedTo: undefined,
    claimBy: undefined,
    unread: 0,
    ...waiting(event),
  }
}
