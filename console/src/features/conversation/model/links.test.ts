import { expect, it } from 'vitest'
import { linked } from './links'

it('finds addresses and leaves the sentence its punctuation', () => {
  expect(linked('See https://example.com/a?b=1, then go.')).toEqual([
    { text: 'See ' },
    { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
    { text: ', then go.' },
  ])
})

it('makes a link of nothing but web addresses', () => {
  expect(linked('javascript:alert(1) ‏طلب ORD-4471')).toEqual([{ text: 'javascript:alert(1) ‏طلب ORD-4471' }])
})
