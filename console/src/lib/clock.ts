import { useSyncExternalStore } from 'react'
import { createStore } from './store'

/** How far the server's clock is ahead of ours, in ms. Deadlines are the server's. */
let offset = 0

/** Learns from a time that the server has just written. The least delayed one is the truest, so the offset only grows, except after a jump. */
export function learnServerTime(serverTime: string): void {
  const seen = Date.parse(serverTime) - Date.now()
  if (Number.isNaN(seen)) return
  if (seen > offset || offset - seen > 30_000) offset = seen
}

export function serverNow(): number {
  return Date.now() + offset
}

const beat = createStore(0)
let timer: ReturnType<typeof setInterval> | undefined
let readers = 0

function run(): void {
  const wanted = readers > 0 && document.visibilityState === 'visible'
  if (wanted && timer === undefined) {
    beat.set(serverNow())
    timer = setInterval(() => beat.set(serverNow()), 1000)
  } else if (!wanted && timer !== undefined) {
    clearInterval(timer)
    timer = undefined
  }
}

if (typeof document !== 'undefined') document.addEventListener('visibilitychange', run)

function follow(listener: () => void): () => void {
  const stop = beat.subscribe(listener)
  readers += 1
  run()
  return () => {
    stop()
    readers -= 1
    run()
  }
}

function idle(): () => void {
  return () => undefined
}

/** The server's time, each second anew; one ticker for the page, none while it is hidden. */
export function useNow(ticking = true): number {
  return useSyncExternalStore(ticking ? follow : idle, () => beat.get() || serverNow0())
}

let firstRead = 0
function serverNow0(): number {
  // A snapshot must not change between two reads of one render.
  firstRead ||= serverNow()
  return firstRead
}
