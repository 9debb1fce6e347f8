import type { QueryClient } from '@tanstack/react-query'
import type { Author, Conversation, Delivery, Message, Note } from '@/api/types'
import { numberOf, stringOf, type LiveEvent } from '@/features/live/model/event'
import type { Messages } from '../api/conversation'

/** What the stream tells, into the conversations that are loaded. */
export function applyToConversations(client: QueryClient, events: LiveEvent[]): void {
  for (const event of events) {
    const id = event.data.conversation_id
    if (!id) continue
    switch (event.type) {
      case 'message_received':
      case 'message_sent': {
        const message = messageOf(event)
        if (message) client.setQueryData<Messages>(['messages', id], (data) => data && withMessage(data, message))
        // The event does not carry what the bot's answer rests on.
        if (message?.author === 'bot') void client.invalidateQueries({ queryKey: ['messages', id] })
        client.setQueryData<Conversation>(['conversation', id], (c) => c && { ...c, last_message_at: message?.sent_at ?? c.last_message_at })
        break
      }
      case 'message_status':
        client.setQueryData<Messages>(['messages', id], (data) => data && withDelivery(data, event))
        break
      case 'note_added':
        client.setQueryData<Note[]>(['notes', id], (notes) => notes && withNote(notes, event))
        break
      case 'conversation_claimed':
        client.setQueryData<Conversation>(['conversation', id], (c) => c && claimed(c, event))
        void client.invalidateQueries({ queryKey: ['assignments', id] })
        break
      case 'conversation_released':
      case 'handoff_requested':
      case 'new_conversation_assigned':
        void client.invalidateQueries({ queryKey: ['conversation', id] })
        void client.invalidateQueries({ queryKey: ['assignments', id] })
        break
    }
  }
}

function claimed(c: Conversation, event: LiveEvent): Conversation {
  return {
    ...c,
    status: 'human_agent',
    agent_id: stringOf(event.data, 'agent_id') ?? c.agent_id,
    claimed_at: stringOf(event.data, 'claimed_at') ?? event.data.at,
    assigned_agent_id: null,
    claim_by: null,
  }
}

function messageOf(event: LiveEvent): Message | undefined {
  const said = (member: string) => stringOf(event.data, member)
  const id = said('message_id')
  const text = said('text')
  const sentAt = said('sent_at') ?? event.data.at
  if (!id || text === undefined || !sentAt) return undefined
  const inbound = event.type === 'message_received'
  return {
    id,
    direction: inbound ? 'inbound' : 'outbound',
    author: (said('author') ?? (inbound ? 'customer' : 'agent')) as Author,
    agent_id: said('agent_id') ?? null,
    text,
    sent_at: sentAt,
    recorded_at: event.data.at ?? sentAt,
    delivery: (said('delivery') as Delivery | undefined) ?? null,
    client_ref: said('client_ref') ?? null,
    confidence: numberOf(event.data, 'confidence') ?? null,
    cached: event.data.cached === true,
    kind: said('kind') ?? 'text',
    // Read with the message; the event only says that it is there.
    sentiment_words: [],
  }
}

export function withMessage(data: Messages, message: Message): Messages {
  const pages = data.pages.map((page, at) => {
    if (page.messages.some((m) => m.id === message.id)) {
      return { ...page, messages: page.messages.map((m) => (m.id === message.id ? merged(m, message) : m)) }
    }
    const elsewhere = data.pages.some((other) => other.messages.some((m) => m.id === message.id))
    return at === 0 && !elsewhere ? { ...page, messages: [...page.messages, message] } : page
  })
  return { ...data, pages }
}

/** An event may be older than what a page already says: delivery only moves forward. */
function merged(known: Message, told: Message): Message {
  return { ...told, ...known, delivery: further(known.delivery, told.delivery) }
}

const STEPS: (Delivery | null | undefined)[] = ['queued', 'sent', 'failed', 'delivered', 'read']

function further(a: Delivery | null | undefined, b: Delivery | null | undefined): Delivery | null | undefined {
  return STEPS.indexOf(b) > STEPS.indexOf(a) ? b : a
}

export function withDelivery(data: Messages, event: LiveEvent): Messages {
  const id = stringOf(event.data, 'message_id')
  const delivery = stringOf(event.data, 'delivery') as Delivery | undefined
  if (!id || !delivery) return data
  const failure = event.data.failure as Message['failure']
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      messages: page.messages.map((m) => (m.id === id ? { ...m, delivery, failure: failure ?? null } : m)),
    })),
  }
}

function withNote(notes: Note[], event: LiveEvent): Note[] {
  const id = stringOf(event.data, 'note_id')
  const text = stringOf(event.data, 'text')
  const at = event.data.at
  if (!id || text === undefined || !at || notes.some((n) => n.id === id)) return notes
  return [...notes, { id, author_id: stringOf(event.data, 'author_id') ?? '', text, at }]
}
