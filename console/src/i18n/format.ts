import type { T } from './use-t'

export interface Formatter {
  number(value: number): string
  percent(value: number): string
  /** A score between 0 and 1, with two places. */
  score(value: number): string
  /** 10:42 */
  clock(instant: string | number): string
  /** Now, 10:42, yesterday 10:42, or the date: as short as it stays clear. */
  short(instant: string | number, now: number): string
  /** With seconds and zone, for those who need to know exactly. */
  exact(instant: string | number): string
  /** Today, yesterday, or the date in words. */
  day(instant: string | number, now: number): string
  /** 14s, 3m 10s, 2h 05m, 3d 4h */
  duration(ms: number): string
  list(items: string[]): string
}

const MINUTE = 60_000

/** @param t of the language of that locale */
export function formatter(locale: string, t: T): Formatter {
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options })
  const clock = dates({ hour: '2-digit', minute: '2-digit' })
  const date = dates({ day: 'numeric', month: 'short' })
  const dateWithYear = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const weekday = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  const exact = dates({ dateStyle: 'medium', timeStyle: 'long' })
  const number = new Intl.NumberFormat(locale)
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })

  return {
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    score: (value) => score.format(value),
    clock: (instant) => clock.format(new Date(instant)),
    exact: (instant) => exact.format(new Date(instant)),
    list: (items) => list.format(items),
    short(instant, now) {
      const at = new Date(instant)
      if (Math.abs(now - at.getTime()) < MINUTE) return t('time.now')
      const days = daysBetween(at, new Date(now))
      if (days === 0) return clock.format(at)
      if (days === 1) return t('time.yesterdayAt', { time: clock.format(at) })
      return (at.getFullYear() === new Date(now).getFullYear() ? date : dateWithYear).format(at)
    },
    day(instant, now) {
      const days = daysBetween(new Date(instant), new Date(now))
      if (days === 0) return t('time.today')
      if (days === 1) return t('time.yesterday')
      return weekday.format(new Date(instant))
    },
    duration(ms) {
      const seconds = Math.max(0, Math.floor(ms / 1000))
      const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60]
      if (days > 0) return t('duration.days', { d: number.format(days), h: number.format(hours) })
      if (hours > 0) return t('duration.hours', { h: number.format(hours), m: two.format(minutes) })
      if (minutes > 0) return t('duration.minutes', { m: number.format(minutes), s: two.format(seconds % 60) })
      return t('duration.seconds', { s: number.format(seconds) })
    },
  }
}

function daysBetween(a: Date, b: Date): number {
  const midnight = (d: Date) => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime()
  return Math.round((midnight(b) - midnight(a)) / 86_400_000)
}
