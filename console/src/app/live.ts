import type { QueryClient } from '@tanstack/react-query'
import type { User } from '@/api/types'
import { applyToAgents } from '@/features/agents/model/live'
import { flushOutbox } from '@/features/conversation/model/outbox'
import { applyToConversations } from '@/features/conversation/model/live'
import { learnFigures } from '@/features/floor/model/figures'
import { applyToLists } from '@/features/inbox/model/lists-live'
import { openStream, type Stream } from '@/features/live/api/stream'
import type { LiveEvent } from '@/features/live/model/event'
import { atStart, type LiveState } from '@/features/live/model/machine'
import { learnPresence } from '@/features/live/model/presence'
import { learnServerTime } from '@/lib/clock'
import { createStore } from '@/lib/store'

export const liveState = createStore<LiveState>(atStart(0))

/** The stream of this page, for who wants to try again at once. */
export const streamHandle = createStore<Stream | undefined>(undefined)

/** How long a list that must be asked for again may wait, so that a busy minute is not a storm of requests. */
const AGAIN_MS = { mine: 150, queue: 1000, agents: 2000, all: 5000 }

/** Follows the live stream: what it tells goes into the queries, once per frame, and to those who ring. */
export function followStream(client: QueryClient, user: User, onEvent: (event: LiveEvent, rings: boolean) => void): Stream {
  let waiting: LiveEvent[] = []
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const refetchSoon = (what: keyof typeof AGAIN_MS, key: string[]) => {
    if (timers.has(what)) return
    const timer = setTimeout(() => {
      timers.delete(what)
      void client.invalidateQueries({ queryKey: key })
    }, AGAIN_MS[what])
    timers.set(what, timer)
  }

  const apply = () => {
    const events = waiting
    waiting = []
    if (events.some((e) => e.type === 'reset')) void client.invalidateQueries()
    for (const list of applyToLists(client, user.id, events)) refetchSoon(list, ['rows', list])
    applyToConversations(client, events)
    if (applyToAgents(client, events)) refetchSoon('agents', ['agents'])
  }

  const schedule = () => {
    // A hidden page is given no frames, but its title still counts.
    if (document.visibilityState === 'visible') requestAnimationFrame(apply)
    else setTimeout(apply, 50)
  }

  const stream = openStream(user.id, {
    onState(state) {
      const before = liveState.get()
      liveState.set(state)
      if (state.phase === 'live' && before.phase !== 'live') {
        refreshOlderThan(client, state.heardAt)
        flushOutbox()
      }
    },
    onEvent(event, rings) {
      if (event.data.server_time) learnServerTime(event.data.server_time)
      if (event.type === 'presence') learnPresence(event)
      else if (event.type === 'metrics') learnFigures(event)
      else if (waiting.push(event) === 1) schedule()
      onEvent(event, rings)
    },
  })
  return {
    retryNow: () => stream.retryNow(),
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
      stream.close()
    },
  }
}

/** What was read before the stream was open may miss what happened between the two. */
function refreshOlderThan(client: QueryClient, at: number): void {
  if (refreshedOnce) return
  refreshedOnce = true
  void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' && query.state.dataUpdatedAt > 0 && query.state.dataUpdatedAt < at })
}

let refreshedOnce = false
