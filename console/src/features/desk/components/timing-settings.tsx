import { Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '@/i18n/use-t'
import { Page, SettingsTabs } from '@/ui/page'
import { Failed, SkeletonLines } from '@/ui/states'
import { saveTiming, timingQuery, type Timing } from '../api/desk'
import css from './desk.module.css'
import { SaveBar } from './save-bar'

const SECONDS = [
  'claim_within_seconds',
  'specialty_wait_seconds',
  'remind_after_seconds',
  'take_back_after_seconds',
  'wait_notice_after_seconds',
  'leave_message_after_seconds',
  'away_grace_seconds',
  'stream_grace_seconds',
] as const

/** How long who may wait for what. */
export function TimingSettings() {
  const { t } = useT()
  const query = useQuery(timingQuery())
  const [changes, setChanges] = useState<Partial<Timing>>({})
  const now = query.data && { ...query.data, ...changes }
  const set = (more: Partial<Timing>) => setChanges((c) => ({ ...c, ...more }))
  return (
    <Page title={t('place.settings')}>
      <SettingsTabs />
      {query.isPending && <SkeletonLines count={6} height="60px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {now && (
        <>
          <p className={css.hint}>{t('desk.timingHint')}</p>
          <div className={css.pair}>
            {SECONDS.map((name) => (
              <TextInput key={name} type="number" min={0} max={86_400} label={t(`desk.${name}`)} value={now[name]} onChange={(e) => set({ [name]: Math.max(0, e.currentTarget.valueAsNumber || 0) })} />
            ))}
            <TextInput type="number" min={1} label={t('desk.close_after_hours')} value={now.close_after_hours} onChange={(e) => set({ close_after_hours: e.currentTarget.valueAsNumber || 1 })} />
            <Switch label={t('desk.keep_when_away')} checked={now.keep_when_away} onChange={(e) => set({ keep_when_away: e.currentTarget.checked })} />
          </div>
          <SaveBar changed={Object.keys(changes).length > 0} save={() => saveTiming(now)} onUndo={() => setChanges({})} onSaved={() => setChanges({})} />
        </>
      )}
    </Page>
  )
}
