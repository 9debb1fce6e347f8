import { describe, expect, it } from 'vitest'
import { atStart, delayBefore, next, type LiveHappening, type LiveState } from './machine'

function after(...happenings: LiveHappening[]): LiveState {
  return happenings.reduce(next, atStart(0))
}

describe('the connection', () => {
  it('is live once it has opened, and was never cut', () => {
    const state = after({ type: 'opened', at: 10 }, { type: 'heard', at: 20, event: true })
    expect(state).toMatchObject({ phase: 'live', heardAt: 20, cutAt: undefined, updates: 0 })
  })

  it('is as of the last byte while it is cut', () => {
    const state = after({ type: 'opened', at: 10 }, { type: 'heard', at: 500, event: false }, { type: 'lost', at: 9000 })
    expect(state).toMatchObject({ phase: 'reconnecting', cutAt: 500, attempt: 1 })
  })

  it('counts what it missed, and is live only when it has caught up', () => {
    const cut = after({ type: 'opened', at: 1 }, { type: 'lost', at: 2 }, { type: 'lost', at: 3 }, { type: 'opened', at: 4 })
    expect(cut.phase).toBe('catching_up')
    const back = [
      { type: 'heard', at: 5, event: true } as const,
      { type: 'heard', at: 6, event: true } as const,
      { type: 'heard', at: 7, event: false } as const,
      { type: 'caught_up' } as const,
    ].reduce(next, cut)
    expect(back).toMatchObject({ phase: 'live', updates: 2, cutAt: undefined, attempt: 0, returns: 1 })
  })

  it('doubts only what it believed to be live', () => {
    expect(after({ type: 'opened', at: 1 }, { type: 'doubted', at: 30_000 }).phase).toBe('unsure')
    expect(after({ type: 'opened', at: 1 }, { type: 'lost', at: 2 }, { type: 'doubted', at: 3 }).phase).toBe('reconnecting')
  })

  it('stays signed out until a new sign-in opens it', () => {
    const out = after({ type: 'opened', at: 1 }, { type: 'refused' }, { type: 'lost', at: 5 })
    expect(out.phase).toBe('signed_out')
    expect(next(out, { type: 'opened', at: 9 }).phase).toBe('catching_up')
  })

  it('waits longer after each failure, for ever, and never all at the same moment', () => {
    expect(delayBefore(1, () => 1)).toBe(1000)
    expect(delayBefore(3, () => 1)).toBe(4000)
    expect(delayBefore(200, () => 1)).toBe(30_000)
    expect(delayBefore(5, () => 0.5)).toBe(8000)
    expect(delayBefore(5, () => 0)).toBe(250)
  })
})
