import { describe, expect, it } from 'vitest'
import { addDays, intervalOf, parameters, shownBy, startOfDay } from './range'

describe('the range of the analytics page', () => {
  it('begins each day at its own midnight, also where clocks change', () => {
    expect(startOfDay('2026-10-25', 'Europe/London').toISOString()).toBe('2026-10-24T23:00:00.000Z')
    expect(startOfDay('2026-10-26', 'Europe/London').toISOString()).toBe('2026-10-26T00:00:00.000Z')
    expect(startOfDay('2026-03-08', 'America/New_York').toISOString()).toBe('2026-03-08T05:00:00.000Z')
    expect(startOfDay('2026-03-09', 'America/New_York').toISOString()).toBe('2026-03-09T04:00:00.000Z')
    expect(startOfDay('2026-06-01', 'Asia/Kathmandu').toISOString()).toBe('2026-05-31T18:15:00.000Z')
  })

  it('is what the address says, else the last seven days', () => {
    const now = Date.parse('2026-11-22T22:00:00Z')
    const riyadh = shownBy(new URLSearchParams('tz=Asia/Riyadh'), now)
    expect([riyadh.from, riyadh.to]).toEqual(['2026-11-17', '2026-11-23'])
    expect(shownBy(new URLSearchParams('range=custom&from=2026-02-01&to=2026-01-01&tz=UTC'), now).preset).toBe('week')
    expect(shownBy(new URLSearchParams('tz=Nowhere/Land'), now).tz).not.toBe('Nowhere/Land')
  })

  it('asks for whole days, and for no filter that is not set', () => {
    const shown = shownBy(new URLSearchParams('range=custom&from=2026-11-01&to=2026-11-02&tz=UTC&channel=whatsapp'), 0)
    expect(parameters(shown)).toEqual({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-03T00:00:00.000Z', tz: 'UTC', channel: 'whatsapp' })
    expect(intervalOf(shown)).toBe('hour')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })
})
