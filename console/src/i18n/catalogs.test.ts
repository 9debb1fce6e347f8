import { parse, type Select } from '@messageformat/parser'
import { describe, expect, it } from 'vitest'

type Words = Record<string, string>

/** All words of a language, those of the pages too; a word of two catalogs is counted as a fault. */
function all(language: string, files: Record<string, Words>): Words {
  const words: Words = {}
  for (const [file, catalog] of Object.entries(files)) {
    if (!file.endsWith(`/${language}.json`)) continue
    for (const [id, text] of Object.entries(catalog)) {
      expect({ file, id, twice: id in words }).toEqual({ file, id, twice: false })
      words[id] = text
    }
  }
  return words
}

const files = import.meta.glob<Words>(['./locales/*.json', '../features/*/words/*.json'], { eager: true, import: 'default' })
const en = all('en', files)
const ar = all('ar', files)

type Token = ReturnType<typeof parse>[number] | Select['cases'][number]['tokens'][number]

const ALL_SIX = ['zero', 'one', 'two', 'few', 'many', 'other']

function tokens(text: string): Token[] {
  const flat = (list: Token[]): Token[] => list.flatMap((t) => ('cases' in t ? [t, ...t.cases.flatMap((c) => flat(c.tokens))] : [t]))
  return flat(parse(text))
}

function names(text: string): string[] {
  return [...new Set(tokens(text).flatMap((t) => ('arg' in t ? [t.arg] : [])))].sort()
}

describe('the catalogs', () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort())
    for (const [id, text] of Object.entries(en)) {
      expect({ id, names: names(ar[id] ?? '') }).toEqual({ id, names: names(text) })
    }
  })

  it('have all six Arabic forms wherever something is counted', () => {
    for (const [id, text] of Object.entries(ar)) {
      for (const token of tokens(text)) {
        if (token.type !== 'plural') continue
        expect({ id, forms: token.cases.map((c) => c.key).filter((key) => ALL_SIX.includes(key)) }).toEqual({ id, forms: ALL_SIX })
      }
    }
  })

  it('leave nothing in English', () => {
    const untranslated = Object.entries(ar).filter(([id, text]) => !id.startsWith('also.') && text === en[id] && /[a-z]{3}/.test(text.replace(/\{.*?\}/g, '')))
    expect(untranslated).toEqual([])
  })
})
