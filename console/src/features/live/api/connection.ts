import { createEventSource, type EventSourceClient, type FetchLike } from 'eventsource-client'
import { parsed, type LiveEvent } from '../model/event'
import { atStart, delayBefore, DRIFT_MS, next, SILENCE_MS, type LiveHappening, type LiveState } from '../model/machine'

const WATCH_MS = 5000
/** The server sends what was missed at once; a pause of this length means that it has. */
const QUIET_MS = 400

export interface Listener {
  onState(state: LiveState): void
  onEvent(event: LiveEvent): void
}

/** One connection to the live stream that never gives up, and resumes where it was cut. Runs in a worker or in the page. */
export class Connection {
  state: LiveState = atStart(Date.now())
  private source: EventSourceClient | undefined
  private lastId: string | undefined
  private retryTimer: ReturnType<typeof setTimeout> | undefined
  private quietTimer: ReturnType<typeof setTimeout> | undefined
  private watchTimer: ReturnType<typeof setInterval> | undefined
  private watchedAt = 0
  private readonly url: string
  private readonly listener: Listener

  constructor(url: string, listener: Listener) {
    this.url = url
    this.listener = listener
  }

  start(): void {
    if (this.watchTimer !== undefined) return
    this.watchedAt = Date.now()
    this.watchTimer = setInterval(() => this.watch(), WATCH_MS)
    this.connect()
  }

  stop(): void {
    clearInterval(this.watchTimer)
    this.watchTimer = undefined
    clearTimeout(this.retryTimer)
    clearTimeout(this.quietTimer)
    this.drop()
  }

  /** Somebody asked for it, or has signed in again: no waiting. */
  retryNow(): void {
    if (this.state.phase !== 'live' && this.state.phase !== 'catching_up') this.connect()
  }

  /** The network changed, the machine woke up: what looks open may be dead. */
  doubt(): void {
    if (this.state.phase === 'live') {
      this.happened({ type: 'doubted', at: Date.now() })
      this.connect()
    } else {
      this.retryNow()
    }
  }

  private connect(): void {
    clearTimeout(this.retryTimer)
    this.drop()
    const source = createEventSource({
      url: this.url,
      credentials: 'same-origin',
      fetch: this.fetchOpen(() => source),
      ...(this.lastId ? { initialLastEventId: this.lastId } : {}),
      onMessage: (message) => {
        if (source !== this.source) return
        if (message.id) this.lastId = message.id
        this.heard(true)
        const event = parsed(message.id, message.event, message.data)
        if (event) this.listener.onEvent(event)
      },
      onComment: () => source === this.source && this.heard(false),
      onScheduleReconnect: () => source === this.source && this.lost(),
    })
    this.source = source
  }

  /** The library takes any answer for a stream: here only a good one is, and 401 is told apart. */
  private fetchOpen(source: () => EventSourceClient): FetchLike {
    return async (url, init) => {
      const answer = await fetch(url, init)
      if (source() !== this.source) throw new DOMException('superseded', 'AbortError')
      if (answer.status === 401) {
        this.drop()
        this.happened({ type: 'refused' })
        throw new DOMException('signed out', 'AbortError')
      }
      if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`)
      // Cut before anything could be resumed from: what was missed is unknown.
      if (this.state.cutAt !== undefined && !this.lastId) this.listener.onEvent({ id: '', type: 'reset', data: {} })
      this.happened({ type: 'opened', at: Date.now() })
      this.expectQuiet()
      return answer
    }
  }

  private heard(event: boolean): void {
    this.happened({ type: 'heard', at: Date.now(), event })
    if (this.state.phase === 'catching_up') this.expectQuiet()
  }

  private expectQuiet(): void {
    clearTimeout(this.quietTimer)
    this.quietTimer = setTimeout(() => this.happened({ type: 'caught_up' }), QUIET_MS)
  }

  private lost(): void {
    this.drop()
    clearTimeout(this.quietTimer)
    this.happened({ type: 'lost', at: Date.now() })
    this.retryTimer = setTimeout(() => this.connect(), delayBefore(this.state.attempt))
  }

  private drop(): void {
    this.source?.close()
    this.source = undefined
  }

  private watch(): void {
    const now = Date.now()
    const slept = now - this.watchedAt > WATCH_MS + DRIFT_MS
    this.watchedAt = now
    if (slept || (this.state.phase === 'live' && now - this.state.heardAt > SILENCE_MS)) this.doubt()
  }

  private happened(happening: LiveHappening): void {
    const before = this.state
    this.state = next(before, happening)
    // Each byte changes when we last heard; only the rest is worth telling at once.
    const told = before.phase !== this.state.phase || before.attempt !== this.state.attempt
    if (told || (happening.type === 'heard' && this.state.heardAt - before.heardAt > 1000)) this.listener.onState(this.state)
  }
}
