import { setupI18n } from '@lingui/core'
import { createStore } from '@/lib/store'
import type en from './locales/en.json'

export type MessageId = keyof typeof en
export type Language = 'en' | 'ar'
export type Digits = 'latn' | 'arab'

export const i18n = setupI18n()

const catalogs = {
  en: () => import('./locales/en.json?messages'),
  ar: () => import('./locales/ar.json?messages'),
}

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

export async function show(language: Language, digits: Digits = 'latn'): Promise<void> {
  const { messages } = await catalogs[language]()
  const locale = localeOf(language, digits)
  i18n.loadAndActivate({ locale: language, locales: locale, messages })
  shown.set({ language, digits, locale })
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  remember('wafaa.language', language)
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
