import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useState } from 'react'
import { ring, unlockSound } from '@/features/live/model/ring'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { Page } from '@/ui/page'
import { changePreferences } from '../model/keep'
import { preferences, type Preferences } from '../model/preferences'
import css from './me.module.css'

/** What a person chooses for themselves. Each choice holds at once. */
export function Me() {
  const { t, language } = useT()
  const p = useStore(preferences)
  return (
    <Page title={t('place.me')}>
      <div className={css.list}>
        <Choice label={t('me.language')} name="language" value={p.language} options={[['en', 'English'], ['ar', 'العربية']]} />
        {language === 'ar' && <Choice label={t('me.digits')} name="digits" value={p.digits} options={[['latn', '123'], ['arab', '١٢٣']]} />}
        <Choice label={t('me.theme')} name="theme" value={p.theme} options={[['auto', t('me.theme.auto')], ['light', t('me.theme.light')], ['dark', t('me.theme.dark')]]} />
        <Choice label={t('me.density')} name="density" value={p.density} options={[['cosy', t('me.density.cosy')], ['compact', t('me.density.compact')]]} />
        <Choice label={t('me.sounds')} hint={t('me.soundsHint')} name="sounds" value={p.sounds} options={[['all', t('me.sounds.all')], ['assignments', t('me.sounds.assignments')], ['none', t('me.sounds.none')]]}>
          <Volume />
        </Choice>
        <Desktop />
        <Flag label={t('me.enterSends')} hint={t('me.enterSendsHint')} name="enterSends" value={p.enterSends} />
        <Flag label={t('me.shortcuts')} hint={t('me.shortcutsHint')} name="shortcuts" value={p.shortcuts} />
      </div>
    </Page>
  )
}

type Named = 'language' | 'digits' | 'theme' | 'density' | 'sounds'

interface ChoiceProps<K extends Named> {
  label: string
  hint?: string
  name: K
  value: Preferences[K]
  options: [Preferences[K], string][]
  children?: React.ReactNode
}

function Choice<K extends Named>({ label, hint, name, value, options, children }: ChoiceProps<K>) {
  return (
    <div className={css.item}>
      <div>
        <p id={`me-${name}`} className={css.label}>{label}</p>
        {hint && <p className={css.hint}>{hint}</p>}
      </div>
      <div className={css.control}>
        <SegmentedControl aria-labelledby={`me-${name}`} value={value} data={options.map(([v, text]) => ({ value: v, label: text }))} onChange={(v) => changePreferences({ [name]: v })} transitionDuration={0} />
        {children}
      </div>
    </div>
  )
}

function Flag({ label, hint, name, value }: { label: string; hint: string; name: 'enterSends' | 'shortcuts'; value: boolean }) {
  return (
    <div className={css.item}>
      <div>
        <p id={`me-${name}`} className={css.label}>{label}</p>
        <p className={css.hint}>{hint}</p>
      </div>
      <Switch aria-labelledby={`me-${name}`} checked={value} onChange={(e) => changePreferences({ [name]: e.currentTarget.checked })} />
    </div>
  )
}

function Volume() {
  const { t } = useT()
  const volume = useStore(preferences, (p) => p.volume)
  const [blocked, setBlocked] = useState(false)
  return (
    <div className={css.volume}>
      <input type="range" min={0} max={1} step={0.05} value={volume} aria-label={t('me.volume')} onChange={(e) => changePreferences({ volume: Number(e.currentTarget.value) })} />
      <Button variant="default" size="compact-sm" onClick={() => void unlockSound().then((may) => { setBlocked(!may); if (may) ring('assignment', true) })}>{t('me.test')}</Button>
      {blocked && <span className={css.hint}>{t('me.soundBlocked')}</span>}
    </div>
  )
}

function Desktop() {
  const { t } = useT()
  const wanted = useStore(preferences, (p) => p.desktop)
  const [refused, setRefused] = useState(false)
  const change = async (on: boolean) => {
    const may = !on || (typeof Notification !== 'undefined' && (await Notification.requestPermission()) === 'granted')
    setRefused(!may)
    changePreferences({ desktop: on && may })
  }
  return (
    <div className={css.item}>
      <div>
        <p id="me-desktop" className={css.label}>{t('me.desktop')}</p>
        <p className={css.hint}>{refused ? t('me.desktopRefused') : t('me.desktopHint')}</p>
      </div>
      <Switch aria-labelledby="me-desktop" checked={wanted} onChange={(e) => void change(e.currentTarget.checked)} />
    </div>
  )
}
