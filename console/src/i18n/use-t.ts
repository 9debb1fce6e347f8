import { useStore } from '@/lib/store'
import { formatter, type Formatter } from './format'
import { i18n, shown, type MessageId } from './i18n'

export type Values = Record<string, string | number | undefined>
export type T = (id: MessageId, values?: Values) => string

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A text in its own direction, whatever stands around it. */
export function isolated(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE
}

function withIsolatedTexts(values: Values): Record<string, string | number | undefined> {
  return Object.fromEntries(Object.entries(values).map(([key, v]) => [key, typeof v === 'string' ? isolated(v) : v]))
}

function translate(id: MessageId, values?: Values): string {
  return i18n._(id, values && withIsolatedTexts(values))
}

interface Words {
  t: T
  format: Formatter
  language: 'en' | 'ar'
  locale: string
  dir: 'ltr' | 'rtl'
}

let latest: Words | undefined

/** One for all parts of the page: to make the formats of a locale takes milliseconds, and a list has hundreds of parts that want them. */
function wordsOf(language: 'en' | 'ar', locale: string): Words {
  if (latest?.language !== language || latest.locale !== locale) {
    latest = {
      // A new function for each language, so that what depends on it is worked out anew.
      t: (id: MessageId, values?: Values) => translate(id, values),
      format: formatter(locale, translate),
      language,
      locale,
      dir: language === 'ar' ? 'rtl' : 'ltr',
    }
  }
  return latest
}

/** The words of the page in the language shown, and its numbers and times. */
export function useT(): Words {
  const { language, locale } = useStore(shown)
  return wordsOf(language, locale)
}
