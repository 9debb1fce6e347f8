// Stands for the types that "npm run api" generates from /openapi.json.
type Json<T> = { headers: Record<string, string>; content: { 'application/json': T } }
type Empty = { headers: Record<string, string>; content?: never }
type Params<Q, P> = { query?: Q; header?: { 'Idempotency-Key'?: string; 'If-Match'?: string }; path: P; cookie?: never }
type Op<R, B = never, Q = never, P = never> = ([B] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } }) & {
  parameters: Params<Q, P>
  responses: { 200: [R] extends [never] ? Empty : Json<R>; default: Json<components['schemas']['Problem']> }
}
type Id = { id: string }
type Paged<T> = { data: T[]; total: number; page: number; pages: number }
type Cursor = { after?: string; limit?: number; page?: number }
type S = components['schemas']

export interface paths {
  '/api/v1/auth/login': { post: { requestBody: { content: { 'application/json': S['LoginRequest'] } }; responses: { 200: Json<S['LoginAnswer']> } } }
  '/api/v1/auth/logout': { post: { responses: { 204: Empty } } }
  '/api/v1/me': { get: { responses: { 200: Json<S['User']> } } }
  '/api/v1/me/preferences': {
    get: { responses: { 200: Json<Record<string, unknown>> } }
    put: { requestBody: { content: { 'application/json': Record<string, unknown> } }; responses: { 200: Json<Record<string, unknown>> } }
  }
  '/api/v1/agents': {
    get: { parameters: { query?: { status?: S['AgentStatus']; available?: boolean } & Cursor }; responses: { 200: Json<{ data: S['Agent'][] }> } }
    post: { requestBody: { content: { 'application/json': S['NewAgent'] } }; responses: { 201: Json<S['Agent']> } }
  }
  '/api/v1/agents/{id}': { patch: Op<S['Agent'], S['AgentChanges'], never, Id> }
  '/api/v1/agents/{id}/status': { patch: Op<unknown, { status: S['AgentStatus'] }, never, Id> }
  '/api/v1/agents/{id}/conversations': { get: Op<{ data: S['Conversation'][] }, never, Cursor, Id> }
  '/api/v1/agents/{id}/claim/{conv_id}': { post: Op<S['Conversation'], never, never, Id & { conv_id: string }> }
  '/api/v1/agents/{id}/release/{conv_id}': { post: Op<unknown, S['ReleaseRequest'], never, Id & { conv_id: string }> }
  '/api/v1/queue': { get: { parameters: { query?: { page?: number; limit?: number } }; responses: { 200: Json<Paged<S['QueueEntry']>> } } }
  '/api/v1/conversations': {
    get: {
      parameters: {
        query?: { status?: S['ConversationStatus']; agent_id?: string; channel?: string; sentiment?: S['Sentiment']; priority?: S['Priority']; q?: string; from?: string; to?: string } & Cursor
      }
      responses: { 200: Json<{ data: S['Conversation'][]; next?: string | null }> }
    }
  }
  '/api/v1/conversations/{id}': { get: Op<S['Conversation'], never, never, Id> }
  '/api/v1/conversations/{id}/messages': {
    get: Op<{ data: S['Message'][]; next?: string | null }, never, Cursor & { order?: 'asc' | 'desc' }, Id>
    post: Op<{ message_id: string; version: number }, { text: string; client_ref?: string }, never, Id>
  }
  '/api/v1/conversations/{id}/notes': { get: Op<{ data: S['Note'][] }, never, Cursor, Id>; post: Op<unknown, { text: string }, never, Id> }
  '/api/v1/conversations/{id}/assignments': { get: Op<{ data: S['Assignment'][] }, never, never, Id> }
  '/api/v1/conversations/{id}/read': { put: Op<never, { last_read_message_id?: string; unread?: boolean }, never, Id> }
  '/api/v1/conversations/{id}/presence': { post: Op<never, { state: 'viewing' | 'writing' }, never, Id> }
  '/api/v1/conversations/{id}/handoff': { post: Op<unknown, { reason?: string; priority?: S['Priority']; specialty?: string }, never, Id> }
  '/api/v1/handoff/triggers': {
    get: { responses: { 200: Json<{ data: S['Trigger'][] }> } }
    post: { requestBody: { content: { 'application/json': S['TriggerFields'] } }; responses: { 201: Json<S['Trigger']> } }
  }
  '/api/v1/handoff/triggers/{id}': { patch: Op<unknown, Partial<Omit<S['TriggerFields'], 'trigger_type'>>, never, Id>; delete: Op<never, never, never, Id> }
  '/api/v1/knowledge/articles': {
    get: { parameters: { query?: { page?: number; limit?: number } }; responses: { 200: Json<Paged<S['Article']>> } }
    post: { requestBody: { content: { 'application/json': S['ArticleFields'] } }; responses: { 201: Json<S['Article']> } }
  }
  '/api/v1/knowledge/articles/{id}': {
    get: Op<S['Article'], never, never, Id>
    put: Op<S['Article'], S['ArticleFields'], never, Id>
    delete: Op<never, never, never, Id>
  }
  '/api/v1/knowledge/search': { get: { parameters: { query: { q: string; limit?: number } }; responses: { 200: Json<{ data: S['Passage'][] }> } } }
  '/api/v1/knowledge/ask': { post: { requestBody: { content: { 'application/json': { question: string } } }; responses: { 200: Json<S['DryRun']> } } }
}

export interface components {
  schemas: {
    Problem: { type?: string; title: string; status: number; detail?: string; code?: string; trace_id?: string; errors?: { pointer: string; detail: string }[] }
    Role: 'agent' | 'supervisor' | 'admin' | 'auditor'
    AgentStatus: 'online' | 'away' | 'offline'
    Priority: 'low' | 'medium' | 'high' | 'urgent'
    Sentiment: 'positive' | 'neutral' | 'negative' | 'very_negative'
    ConversationStatus: 'bot' | 'pending_handoff' | 'human_agent' | 'closed'
    Delivery: 'queued' | 'sent' | 'delivered' | 'read' | 'failed'
    User: { id: string; tenant_id: string; email: string; full_name: string; role: S['Role'] }
    LoginRequest: { tenant: string; email: string; password: string }
    LoginAnswer: { access_token: string; token_type: string; expires_in: number; user: S['User'] }
    Agent: {
      id: string
      email: string
      full_name: string
      role: S['Role']
      status: S['AgentStatus']
      status_since?: string
      enabled?: boolean
      max_concurrent_conversations: number
      current_conversation_count: number
      specialties: string[]
      last_seen?: string | null
    }
    NewAgent: { email: string; full_name: string; role: S['Role']; password: string; max_concurrent_conversations?: number; specialties?: string[] }
    AgentChanges: { full_name?: string; role?: S['Role']; password?: string; max_concurrent_conversations?: number; specialties?: string[]; enabled?: boolean }
    ReleaseRequest: { outcome: 'resolved' | 'requeue'; note?: string }
    QueueEntry: {
      conversation_id: string
      customer_name?: string | null
      preview?: string | null
      channel?: string
      priority?: S['Priority'] | null
      reason?: string | null
      trigger?: string | null
      sentiment?: S['Sentiment'] | null
      waiting_since?: string | null
      position: number
      specialty?: string | null
      assigned_agent_id?: string | null
      claim_by?: string | null
      unread?: number
    }
    Customer: { id: string; name?: string | null; address?: string | null }
    Handoff: { trigger: string; matched?: string | null; value?: number | null; threshold?: number | null; reason?: string | null }
    Conversation: {
      id: string
      status: S['ConversationStatus']
      channel: string
      customer: S['Customer']
      agent_id?: string | null
      assigned_agent_id?: string | null
      assignment_type?: string | null
      assigned_at?: string | null
      claimed_at?: string | null
      claim_by?: string | null
      priority?: S['Priority'] | null
      specialty?: string | null
      sentiment?: S['Sentiment'] | null
      waiting_since?: string | null
      handoff?: S['Handoff'] | null
      preview: string
      preview_author: S['Author']
      unread: number
      version: number
      started_at: string
      last_message_at: string
      messaging_window_closes_at?: string | null
    }
    Author: 'customer' | 'bot' | 'agent' | 'system'
    Citation: { article_id: string; title: string; score: number }
    Message: {
      id: string
      direction: 'inbound' | 'outbound'
      author: S['Author']
      agent_id?: string | null
      kind?: string
      text: string
      sent_at: string
      recorded_at: string
      delivery?: S['Delivery'] | null
      failure?: { code: string; detail?: string | null } | null
      client_ref?: string | null
      confidence?: number | null
      citations?: S['Citation'][] | null
      cached?: boolean | null
    }
    Note: { id: string; author_id: string; text: string; at: string }
    Candidate: { agent_id: string; load: number; passed_over_because?: string | null }
    Assignment: {
      agent_id: string
      assigned_at: string
      claimed_at?: string | null
      resolved_at?: string | null
      assignment_type: 'auto' | 'manual' | 'escalation'
      notes?: string | null
      reason?: string | null
      candidates?: S['Candidate'][] | null
    }
    TriggerFields: { trigger_type: 'keyword' | 'sentiment' | 'confidence' | 'intent'; trigger_value: string; threshold: number; priority: S['Priority']; enabled: boolean }
    Trigger: S['TriggerFields'] & { id: string }
    ArticleFields: { title: string; body: string; questions: string[]; language: string; tags: string[]; intent?: string | null }
    Article: S['ArticleFields'] & { id: string; version?: number; updated_at?: string }
    Passage: { article_id: string; title: string; text?: string; score: number }
    DryRun: { answer?: string | null; confidence: number; citations: S['Citation'][]; would_hand_off: boolean; cached: boolean }
  }
}
