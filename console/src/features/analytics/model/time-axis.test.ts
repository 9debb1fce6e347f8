import { expect, test } from 'vitest'
import { inUnit, timeUnit } from './time-axis'

test.each([
  [0, 'seconds'],
  [1_000, 'seconds'],
  [119_999, 'seconds'],
  [120_000, 'minutes'],
  [7_199_999, 'minutes'],
  [7_200_000, 'hours'],
])('%i ms are counted in %s', (longest, unit) => expect(timeUnit(longest)).toBe(unit))

test('one second is one second, and what is longer than nothing is never nothing', () => {
  expect(inUnit(1_000, 'seconds')).toBe(1)
  expect(inUnit(3, 'seconds')).toBe(0.1)
  expect(inUnit(0, 'seconds')).toBe(0)
  expect(inUnit(90_000, 'minutes')).toBe(1.5)
})
