/** The presets of a range: how many days back from today, today included. */
export const PRESETS = { today: 1, week: 7, month: 30, quarter: 90 } as const

export type Preset = keyof typeof PRESETS

/** What the page shows, as its address says it. Days are dates of the zone; `to` is the last of them. */
export interface Shown {
  preset: Preset | 'custom'
  from: string
  to: string
  tz: string
  channel: string
  language: string
  agentId: string
}

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(instant / 1000) * 1000
}

/** When a date begins in a zone. Where midnight is skipped by a change of the clock, the first moment after it. */
export function startOfDay(date: string, zone: string): Date {
  const utc = Date.parse(`${date}T00:00:00Z`)
  const guess = utc - offsetAt(utc, zone)
  return new Date(utc - offsetAt(guess, zone))
}

/** The date that it is in a zone. */
export function dateIn(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Reads the page's address; what it does not say, or says wrongly, is the last seven days in the reader's zone. */
export function shownBy(search: URLSearchParams, now: number): Shown {
  const tz = knownZone(search.get('tz'))
  const today = dateIn(tz, now)
  const asked = search.get('range') ?? 'week'
  const rest = { tz, channel: search.get('channel') ?? '', language: search.get('language') ?? '', agentId: search.get('agent') ?? '' }
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? '']
  if (asked === 'custom' && isDate(from) && isDate(to) && from <= to) return { preset: 'custom', from, to, ...rest }
  const preset = asked in PRESETS ? (asked as Preset) : 'week'
  return { preset, from: addDays(today, 1 - PRESETS[preset]), to: today, ...rest }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

function knownZone(zone: string | null): string {
  if (!zone) return ownZone()
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return ownZone()
  }
}

/** The question's parameters, as the server takes them. */
export function parameters(shown: Shown): Record<string, string> {
  const all = {
    from: startOfDay(shown.from, shown.tz).toISOString(),
    to: startOfDay(addDays(shown.to, 1), shown.tz).toISOString(),
    tz: shown.tz,
    channel: shown.channel,
    language: shown.language,
    agent_id: shown.agentId,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** Into which parts the range is divided. */
export function intervalOf(shown: Shown): 'hour' | 'day' | 'week' {
  const days = (Date.parse(shown.to) - Date.parse(shown.from)) / 86_400_000 + 1
  if (days <= 2) return 'hour'
  return days > 120 ? 'week' : 'day'
}
