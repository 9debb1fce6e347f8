import { expect, it } from 'vitest'
import { finds } from './fold'

it('finds Arabic however its letters are written', () => {
  expect(finds('انهاء', 'إنهاء')).toBe(true)
  expect(finds('اعاده الى', 'إعادة إلى الانتظار')).toBe(true)
  expect(finds('مُحادثه', 'محادثة')).toBe(true)
})

it('finds by the beginnings of words, in any order', () => {
  expect(finds('que ret', 'Return to queue')).toBe(true)
  expect(finds('x', 'Return to queue')).toBe(false)
})
