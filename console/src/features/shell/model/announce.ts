import { createStore } from '@/lib/store'

/** What a screen reader is told; emptied soon after, so that nobody finds it again while reading the page. */
export const polite = createStore('')
export const assertive = createStore('')

const CLEAR_MS = 2000
const timers = new Map<typeof polite, ReturnType<typeof setTimeout>>()

export function announce(text: string, urgently = false): void {
  const region = urgently ? assertive : polite
  clearTimeout(timers.get(region))
  region.set(text)
  timers.set(
    region,
    setTimeout(() => region.set(''), CLEAR_MS),
  )
}
