import { createStore } from '@/lib/store'
import type { Digits, Language } from '@/i18n/i18n'

/** What a person has chosen for themselves. Kept by the server, so that it is the same on each of their machines. */
export interface Preferences {
  language: Language
  digits: Digits
  theme: 'auto' | 'light' | 'dark'
  density: 'cosy' | 'compact'
  /** What rings: an assignment to me and messages in mine, assignments alone, or nothing. */
  sounds: 'all' | 'assignments' | 'none'
  /** 0..1 */
  volume: number
  desktop: boolean
  enterSends: boolean
  /** Single-key shortcuts. */
  shortcuts: boolean
  /** Widths of the panes of the inbox in px. */
  panes: { list: number; side: number }
}

export const defaults: Preferences = {
  language: 'en',
  digits: 'latn',
  theme: 'auto',
  density: 'cosy',
  sounds: 'all',
  volume: 0.5,
  desktop: false,
  enterSends: true,
  shortcuts: true,
  panes: { list: 344, side: 360 },
}

export const preferences = createStore<Preferences>(defaults)

/** The members that are understood and of the right kind; the rest as it is by default. */
export function understood(kept: Record<string, unknown>, fallback: Preferences = defaults): Preferences {
  const one = <K extends keyof Preferences>(key: K, allowed: readonly Preferences[K][]): Preferences[K] =>
    allowed.includes(kept[key] as Preferences[K]) ? (kept[key] as Preferences[K]) : fallback[key]
  const flag = (key: 'desktop' | 'enterSends' | 'shortcuts') => (typeof kept[key] === 'boolean' ? kept[key] : fallback[key])
  return {
    language: one('language', ['en', 'ar']),
    digits: one('digits', ['latn', 'arab']),
    theme: one('theme', ['auto', 'light', 'dark']),
    density: one('density', ['cosy', 'compact']),
    sounds: one('sounds', ['all', 'assignments', 'none']),
    volume: typeof kept.volume === 'number' ? Math.min(1, Math.max(0, kept.volume)) : fallback.volume,
    desktop: flag('desktop'),
    enterSends: flag('enterSends'),
    shortcuts: flag('shortcuts'),
    panes: panes(kept.panes, fallback.panes),
  }
}

function panes(kept: unknown, fallback: Preferences['panes']): Preferences['panes'] {
  if (typeof kept !== 'object' || kept === null) return fallback
  const { list, side } = kept as Record<string, unknown>
  return {
    list: typeof list === 'number' ? Math.min(520, Math.max(280, list)) : fallback.list,
    side: typeof side === 'number' ? Math.min(520, Math.max(280, side)) : fallback.side,
  }
}
