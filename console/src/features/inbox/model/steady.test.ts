import { describe, expect, it } from 'vitest'
import { steady } from './steady'

const none = new Set<string>()

describe('a list', () => {
  it('follows the server while nobody uses it', () => {
    expect(steady(['a', 'b'], ['c', 'b', 'a'], none, false)).toEqual({ shown: ['c', 'b', 'a'], held: 0 })
  })

  it('keeps its order and holds new lines back while it is used', () => {
    expect(steady(['a', 'b'], ['c', 'b', 'a'], none, true)).toEqual({ shown: ['a', 'b'], held: 1 })
  })

  it('lets a further page in while it is used', () => {
    expect(steady(['a', 'b'], ['a', 'b', 'c', 'd'], none, true)).toEqual({ shown: ['a', 'b', 'c', 'd'], held: 0 })
  })

  it('shows its first lines also under the pointer', () => {
    expect(steady([], ['a', 'b'], none, true)).toEqual({ shown: ['a', 'b'], held: 0 })
  })

  it('keeps a line that left in its place until its time is over', () => {
    expect(steady(['a', 'b', 'c'], ['a', 'c'], new Set(['b']), false).shown).toEqual(['a', 'b', 'c'])
    expect(steady(['a', 'b', 'c'], ['a', 'c'], none, false).shown).toEqual(['a', 'c'])
    expect(steady(['a', 'b', 'c'], ['a', 'c'], none, true).shown).toEqual(['a', 'c'])
  })
})
