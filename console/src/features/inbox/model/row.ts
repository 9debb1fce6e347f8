import type { Author, Conversation, ConversationStatus, Priority, QueueEntry, Sentiment } from '@/api/types'

/** A conversation as a line of a list, whichever list it came from. */
export interface Row {
  id: string
  status: ConversationStatus
  customerName: string | undefined
  channel: string | undefined
  priority: Priority | undefined
  /** What asked for a person, as the trigger says it. */
  trigger: string | undefined
  reason: string | undefined
  specialty: string | undefined
  sentiment: Sentiment | undefined
  preview: string
  previewAuthor: Author | undefined
  waitingSince: string | undefined
  lastMessageAt: string | undefined
  /** Who holds it. */
  holderId: string | undefined
  /** Who has it assigned and has not claimed it yet. */
  assignedTo: string | undefined
  claimBy: string | undefined
  unread: number
}

export interface RowPage {
  rows: Row[]
  next: string | undefined
  total: number | undefined
}

export function fromQueue(entry: QueueEntry): Row {
  return {
    id: entry.conversation_id,
    status: 'pending_handoff',
    customerName: entry.customer_name ?? undefined,
    channel: entry.channel,
    priority: entry.priority ?? undefined,
    trigger: entry.trigger ?? undefined,
    reason: entry.reason ?? undefined,
    specialty: entry.specialty ?? undefined,
    sentiment: entry.sentiment ?? undefined,
    preview: entry.preview,
    previewAuthor: entry.preview_author,
    waitingSince: entry.waiting_since ?? undefined,
    lastMessageAt: undefined,
    holderId: undefined,
    assignedTo: entry.assigned_agent_id ?? undefined,
    claimBy: entry.claim_by ?? undefined,
    unread: entry.unread,
  }
}

export function fromConversation(c: Conversation): Row {
  return {
    id: c.id,
    status: c.status,
    customerName: c.customer.name ?? (c.channel === 'webchat' ? undefined : c.customer.address) ?? undefined,
    channel: c.channel,
    priority: c.priority ?? undefined,
    trigger: c.handoff?.trigger,
    reason: c.handoff?.matched ?? c.handoff?.reason ?? undefined,
    specialty: c.specialty ?? undefined,
    sentiment: c.sentiment ?? undefined,
    preview: c.preview,
    previewAuthor: c.preview_author,
    waitingSince: c.waiting_since ?? undefined,
    lastMessageAt: c.last_message_at,
    holderId: c.agent_id ?? undefined,
    assignedTo: c.assigned_agent_id ?? undefined,
    claimBy: c.claim_by ?? undefined,
    unread: c.unread,
  }
}

const RANK: Record<Priority, number> = { urgent: 3, high: 2, medium: 1, low: 0 }

/** The order of the queue: urgent first, then who waits longest. */
export function byUrgency(a: Row, b: Row): number {
  const rank = (row: Row) => (row.priority ? RANK[row.priority] : 0)
  return rank(b) - rank(a) || (a.waitingSince ?? '').localeCompare(b.waitingSince ?? '') || a.id.localeCompare(b.id)
}

export function byActivity(a: Row, b: Row): number {
  return (b.lastMessageAt ?? '').localeCompare(a.lastMessageAt ?? '') || a.id.localeCompare(b.id)
}
