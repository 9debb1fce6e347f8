import type { LiveEvent } from '../model/event'
import type { LiveState } from '../model/machine'

export const STREAM_URL = '/api/v1/stream'

/** From a page to the worker that holds the connection for all pages of a person. */
export type ToWorker =
  | { type: 'hello' }
  | { type: 'bye' }
  | { type: 'retry' }
  | { type: 'doubt' }
  | { type: 'stop' }
  | { type: 'looking'; visible: boolean }

/** From the worker to a page. Exactly one page is told that it is the one to ring. */
export type ToPage = { type: 'state'; state: LiveState } | { type: 'event'; event: LiveEvent; rings: boolean }
