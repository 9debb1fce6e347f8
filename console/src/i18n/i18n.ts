import { setupI18n, type Messages } from '@lingui/core'
import { createStore } from '@/lib/store'
import type { PageWords } from './page-words'
import type en from './locales/en.json'

export type MessageId = keyof typeof en | PageWords
export type Language = 'en' | 'ar'
export type Digits = 'latn' | 'arab'

export const i18n = setupI18n()

type Catalog = () => Promise<{ messages: Messages }>

const catalogs: Record<Language, Catalog> = {
  en: () => import('./locales/en.json?messages'),
  ar: () => import('./locales/ar.json?messages'),
}

/** The words of pages that are fetched when they are opened, of the feature of that name. */
const ofPages = import.meta.glob<{ messages: Messages }>('../features/*/words/*.json', { query: '?messages' })
const opened = new Set<string>()

/** Language and digits now shown. Components read it through {@link useT}, which renders anew when it changes. */
export const shown = createStore<{ language: Language; digits: Digits; locale: string }>({
  language: 'en',
  digits: 'latn',
  locale: localeOf('en', 'latn'),
})

/** The calendar and the digits are always said: a bare "ar" means other digits on other machines. */
export function localeOf(language: Language, digits: Digits): string {
  return language === 'ar' ? `ar-u-ca-gregory-nu-${digits}` : 'en-GB-u-ca-gregory-nu-latn'
}

/** Catalogs are loaded one after another, so that what is opened while a language is changed is not lost. */
let turn: Promise<unknown> = Promise.resolve()

function inTurn(load: () => Promise<void>): Promise<void> {
  const done = turn.then(load)
  turn = done.catch(() => undefined)
  return done
}

export function show(language: Language, digits: Digits = 'latn'): Promise<void> {
  return inTurn(async () => {
    const [base, ...pages] = await Promise.all([catalogs[language](), ...[...opened].map((feature) => wordsOf(feature, language))])
    const locale = localeOf(language, digits)
    i18n.loadAndActivate({ locale: language, locales: locale, messages: Object.assign({}, base.messages, ...pages) as Messages })
    shown.set({ language, digits, locale })
    document.documentElement.lang = language
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
    remember('wafaa.language', language)
  })
}

/** Has the words of a feature's pages ready before they are shown. */
export function openWords(feature: string): Promise<void> {
  return inTurn(async () => {
    if (opened.has(feature)) return
    i18n.load(i18n.locale, await wordsOf(feature, shown.get().language))
    opened.add(feature)
  })
}

async function wordsOf(feature: string, language: Language): Promise<Messages> {
  const catalog = ofPages[`../features/${feature}/words/${language}.json`]
  return catalog ? (await catalog()).messages : {}
}

export function firstLanguage(): Language {
  return document.documentElement.lang === 'ar' ? 'ar' : 'en'
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Storage is closed to us: the choice lives as long as the page.
  }
}
