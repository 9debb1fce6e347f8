/** What went wrong with a call, as the server's problem document says it, or "network" when no answer came. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly traceId: string | undefined
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: unknown) {
    const fields = isRecord(body) ? body : {}
    super(text(fields.detail) ?? text(fields.title) ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = text(fields.code) ?? (status === 0 ? 'network' : status >= 500 ? 'broken' : `http-${status}`)
    this.traceId = text(fields.trace_id)
    this.body = fields
  }

  /** A member of the problem document, e.g. who had claimed it. */
  member(name: string): string | undefined {
    const value = this.body[name]
    return typeof value === 'number' ? String(value) : text(value)
  }

  /** The fields that the server refused: pointer without its slash → what is wrong. */
  get fieldErrors(): Record<string, string> {
    const errors = Array.isArray(this.body.errors) ? (this.body.errors as unknown[]) : []
    return Object.fromEntries(
      errors.filter(isRecord).map((e) => [(text(e.pointer) ?? '').replace(/^[#/]+/, ''), text(e.detail) ?? '']),
    )
  }

  /** Whether the same call may work a little later: no connection, or a server that is not there. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return new ApiProblem(0, { detail: error instanceof Error ? error.message : String(error) })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
