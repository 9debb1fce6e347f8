import createClient, { type Middleware } from 'openapi-fetch'
import { ApiProblem } from './problem'
import type { paths } from '@contract'

const POSITION = 'X-Wafaa-Position'
/** As long as this after a command, reads ask the server to show its effect. */
const OWN_WRITES_MS = 10_000

let lastPosition: { value: string; until: number } | undefined
let whenSignedOut: () => void = () => undefined

/** Tells who wants to know that the server no longer knows us. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener
}

const readYourWrites: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET' && lastPosition && Date.now() < lastPosition.until) {
      request.headers.set(POSITION, lastPosition.value)
    }
  },
  onResponse({ request, response }) {
    const position = response.headers.get(POSITION)
    if (position && request.method !== 'GET') lastPosition = { value: position, until: Date.now() + OWN_WRITES_MS }
    if (response.status === 401 && !request.url.endsWith('/auth/login')) whenSignedOut()
  },
}

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' })
api.use(readYourWrites)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body; throws what the server refused, or that it could not be reached. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  let answer: Answer<T>
  try {
    answer = await call
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(0, { detail: error instanceof Error ? error.message : 'No connection.' })
  }
  if (!answer.response.ok) throw new ApiProblem(answer.response.status, answer.error)
  return (answer.data ?? {}) as NonNullable<T>
}
