import { queryClient } from '@/app/query-client'
import { show, shown } from '@/i18n/i18n'
import { preferencesQuery, savePreferences } from '../api/session'
import { defaults, preferences, understood, type Preferences } from './preferences'

const SAVE_AFTER_MS = 600
let timer: ReturnType<typeof setTimeout> | undefined

/** Reads what the person chose on any machine. Until then, and where it fails, this machine's last choice holds. */
export async function loadPreferences(): Promise<void> {
  const here: Preferences = { ...defaults, language: shown.get().language, theme: themeHere() }
  try {
    const kept = await queryClient.query(preferencesQuery())
    await take(understood(kept, here))
  } catch {
    await take(here)
  }
}

/** Changes hold at once, and are kept a moment later. */
export function changePreferences(changes: Partial<Preferences>): void {
  void take({ ...preferences.get(), ...changes })
  clearTimeout(timer)
  timer = setTimeout(() => void savePreferences({ ...preferences.get() }).catch(() => undefined), SAVE_AFTER_MS)
}

async function take(next: Preferences): Promise<void> {
  preferences.set(next)
  document.documentElement.dataset.density = next.density
  if (next.language !== shown.get().language || next.digits !== shown.get().digits) await show(next.language, next.digits)
}

function themeHere(): Preferences['theme'] {
  try {
    const kept = localStorage.getItem('wafaa.theme')
    return kept === 'light' || kept === 'dark' ? kept : 'auto'
  } catch {
    return 'auto'
  }
}
