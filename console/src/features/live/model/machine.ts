/**
 * What the page knows of its connection. `unsure`: nothing was heard for too long, or the machine slept; the page says nothing yet.
 * `catching_up`: connected again, what was missed is arriving.
 */
export type Phase = 'connecting' | 'live' | 'unsure' | 'reconnecting' | 'catching_up' | 'signed_out'

export interface LiveState {
  phase: Phase
  /** When the last byte came: what is shown is true as of then. */
  heardAt: number
  /** Since when we are no longer live; undefined while we are. */
  cutAt: number | undefined
  /** Failed attempts in a row. */
  attempt: number
  /** What arrived since the connection came back. */
  updates: number
  /** Each time the connection comes back after a cut, this counts one up. */
  returns: number
}

export type LiveHappening =
  | { type: 'opened'; at: number }
  | { type: 'heard'; at: number; event: boolean }
  | { type: 'doubted'; at: number }
  | { type: 'lost'; at: number }
  | { type: 'caught_up' }
  | { type: 'refused' }

export const SILENCE_MS = 20_000
export const DRIFT_MS = 10_000
const LONGEST_DELAY_MS = 30_000
const SHORTEST_DELAY_MS = 250

export function atStart(now: number): LiveState {
  return { phase: 'connecting', heardAt: now, cutAt: undefined, attempt: 0, updates: 0, returns: 0 }
}

export function next(state: LiveState, happening: LiveHappening): LiveState {
  if (state.phase === 'signed_out' && happening.type !== 'opened') return state
  switch (happening.type) {
    case 'opened':
      return {
        ...state,
        phase: state.cutAt === undefined ? 'live' : 'catching_up',
        heardAt: happening.at,
        attempt: 0,
        updates: 0,
      }
    case 'heard':
      return {
        ...state,
        heardAt: state.phase === 'catching_up' || state.phase === 'live' ? happening.at : state.heardAt,
        updates: happening.event && state.phase === 'catching_up' ? state.updates + 1 : state.updates,
      }
    case 'doubted':
      if (state.phase !== 'live') return state
      return { ...state, phase: 'unsure', cutAt: state.heardAt }
    case 'lost':
      return {
        ...state,
        phase: state.phase === 'connecting' ? 'connecting' : 'reconnecting',
        cutAt: state.cutAt ?? state.heardAt,
        attempt: state.attempt + 1,
      }
    case 'caught_up':
      if (state.phase !== 'catching_up') return state
      return { ...state, phase: 'live', cutAt: undefined, returns: state.returns + 1 }
    case 'refused':
      return { ...state, phase: 'signed_out', cutAt: state.cutAt ?? state.heardAt }
  }
}

/** How long to wait before the next attempt: doubling with full jitter, so that a restarted server is not met by everybody at once. */
export function delayBefore(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, 1000 * 2 ** Math.max(0, attempt - 1))
  return Math.max(SHORTEST_DELAY_MS, random() * ceiling)
}
