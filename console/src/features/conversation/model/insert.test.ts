import { expect, it } from 'vitest'
import { withInserted } from './insert'

it('inserts at the caret and overwrites nothing', () => {
  expect(withInserted('Dear Sara, bye', 10, 10, 'It takes 5 days.')).toEqual({ text: 'Dear Sara, It takes 5 days. bye', caret: 27 })
  expect(withInserted('', 0, 0, 'x')).toEqual({ text: 'x', caret: 1 })
})
