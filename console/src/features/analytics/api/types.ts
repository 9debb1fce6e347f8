/** What the analytics endpoints answer. A rate is a share between 0 and 1, and missing where there is nothing to divide by; durations are in ms. */
export interface Range {
  from: string
  to: string
  tz: string
}

export interface Durations {
  count: number
  p50?: number | null
  p95?: number | null
  p99?: number | null
  max?: number | null
}

export interface Tiles {
  messages_in: number
  messages_out: number
  conversations: number
  handoffs: number
  handoff_rate?: number | null
  claims: number
  resolutions: number
  bot_resolutions: number
  bot_resolution_rate?: number | null
  assignment: Durations
  first_response: Durations
  assignment_in_hours: Durations
  first_response_in_hours: Durations
  csat: { responses: number; average?: number | null }
}

export interface Summary {
  range: Range
  previous_range: Range
  current: Tiles
  previous: Tiles
  handoffs_by_reason: Record<string, number>
  resolutions_by_whom: Record<string, number>
}

interface Part {
  start: string
  end: string
}

export interface MessageCounts {
  range: Range
  total: number
  by_author: Record<string, number>
  by_channel: Record<string, number>
  by_language: Record<string, number>
  by_agent: { agent_id: string; agent_name: string; count: number }[]
  series: (Part & { inbound: number; outbound: number; authors: Record<string, number> })[]
}

export interface Moods {
  range: Range
  total: number
  distribution: Record<string, number>
  series: (Part & { total: number; distribution: Record<string, number> })[]
}

export interface Ratings {
  range: Range
  responses: number
  average?: number | null
  distribution: Record<string, number>
  requests: number
  response_rate?: number | null
  by_agent: { agent_id?: string | null; agent_name?: string | null; responses: number; average: number }[]
  series: (Part & { responses: number; average?: number | null })[]
}

export interface Latency {
  range: Range
  kinds: Record<string, Durations>
  series: (Part & { kinds: Record<string, Durations> })[]
}

/** Something that a figure counts. */
export interface Fact {
  at: string
  conversation_id: string
  customer_name?: string | null
  channel: string
  language: string
  label: string
  agent_name?: string | null
  value?: number | null
  position: number
}

export interface FactSlice {
  data: Fact[]
  total?: number | null
  next?: string | null
}

export interface Topic {
  topic_id: string
  label: string
  keywords: string[]
  weight: number
  messages: number
  previous_messages: number
  change: number
}

export interface Report {
  report_id: string
  report_type: string
  format: 'csv' | 'pdf'
  from: string
  to: string
  tz: string
  status: 'running' | 'ready' | 'failed'
  progress: number
  problem?: string | null
  file_name?: string | null
  created_at: string
}
