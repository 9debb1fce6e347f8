import { expect, it } from 'vitest'
import { asked, filled, hasGap } from './fill'

it('puts in what is known, and leaves what is not to be seen and filled', () => {
  const text = filled('Hello {{customer_name}}, {{agent_name}} of {{ company }} here.', { customer_name: undefined, agent_name: 'Omar', company: 'Noor' })
  expect(text).toBe('Hello {{customer_name}}, Omar of Noor here.')
  expect(hasGap(text)).toBe(true)
  expect(hasGap('Hello Sara')).toBe(false)
})

it('is asked for by a slash at the start of a line, and by no other slash', () => {
  expect(asked('/ref', 4)).toEqual({ from: 0, word: 'ref' })
  expect(asked('Hello\n/', 7)).toEqual({ from: 6, word: '' })
  expect(asked('and/or', 6)).toBeUndefined()
  expect(asked('/ref und', 8)).toBeUndefined()
})
