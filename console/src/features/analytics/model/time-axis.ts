/** Milliseconds in a second, a minute and an hour, from the finest to the coarsest, as an axis of durations counts them. */
const UNITS = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const

export type TimeUnit = keyof typeof UNITS

/** The coarsest unit of which the longest duration has two, so that a bar is neither nothing nor thousands; seconds for what is shorter. */
export function timeUnit(longestMs: number): TimeUnit {
  return (['hours', 'minutes'] as const).find((unit) => longestMs >= 2 * UNITS[unit]) ?? 'seconds'
}

/** A duration in that unit, to a tenth; what is longer than nothing is never 0. */
export function inUnit(ms: number, unit: TimeUnit): number {
  return ms <= 0 ? 0 : Math.max(0.1, Math.round((ms / UNITS[unit]) * 10) / 10)
}
