/** A line of the live stream, as the server says it. */
export interface LiveEvent {
  id: string
  type: string
  data: LiveData
}

export interface LiveData {
  conversation_id?: string
  agent_id?: string | null
  at?: string
  server_time?: string
  [member: string]: unknown
}

export function stringOf(data: LiveData, member: string): string | undefined {
  const value = data[member]
  return typeof value === 'string' ? value : undefined
}

export function numberOf(data: LiveData, member: string): number | undefined {
  const value = data[member]
  return typeof value === 'number' ? value : undefined
}

export function parsed(id: string | undefined, type: string | undefined, text: string): LiveEvent | undefined {
  try {
    const data: unknown = text === '' ? {} : JSON.parse(text)
    return { id: id ?? '', type: type ?? 'message', data: typeof data === 'object' && data !== null ? (data as LiveData) : {} }
  } catch {
    return undefined
  }
}
