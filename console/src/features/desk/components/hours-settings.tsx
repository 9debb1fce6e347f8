import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '@/i18n/use-t'
import { Page, SettingsTabs } from '@/ui/page'
import { Failed, SkeletonLines } from '@/ui/states'
import { When } from '@/ui/time'
import { hoursQuery, saveHours, type Holiday, type Interval } from '../api/desk'
import css from './desk.module.css'
import { SaveBar } from './save-bar'

interface Plan {
  week: Interval[]
  holidays: Holiday[]
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** When people answer: several intervals a day, past midnight too, and the days on which they do not. */
export function HoursSettings() {
  const { t, locale } = useT()
  const query = useQuery(hoursQuery())
  const [changed, setChanged] = useState<Plan>()
  const hours = query.data
  const plan: Plan | undefined = changed ?? hours
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  const days = DAYS.map((day) => ({ value: String(day), label: weekday.format(new Date(Date.UTC(2024, 0, day))) }))
  const set = (more: Partial<Plan>) => plan && setChanged({ week: plan.week, holidays: plan.holidays, ...more })
  const setInterval = (at: number, more: Partial<Interval>) => set({ week: (plan?.week ?? []).map((x, i) => (i === at ? { ...x, ...more } : x)) })
  const setHoliday = (at: number, more: Partial<Holiday>) => set({ holidays: (plan?.holidays ?? []).map((x, i) => (i === at ? { ...x, ...more } : x)) })
  return (
    <Page title={t('place.settings')}>
      <SettingsTabs />
      {query.isPending && <SkeletonLines count={6} height="44px" />}
      {query.isError && !hours && <Failed error={query.error} retry={() => void query.refetch()} />}
      {hours && plan && (
        <>
          <p className={css.hint}>
            {hours.open_now ? t('desk.openNow') : t('desk.closedNow')} {!hours.open_now && hours.opens_at && <When at={hours.opens_at} />} · {t('desk.zone', { zone: hours.zone })}
          </p>
          <section className={css.section}>
            <h2>{t('desk.week')}</h2>
            {plan.week.length === 0 && <p className={css.hint}>{t('desk.always')}</p>}
            {plan.week.map((x, at) => (
              <div key={at} className={css.line}>
                <NativeSelect aria-label={t('desk.day')} value={String(x.day)} data={days} onChange={(e) => setInterval(at, { day: Number(e.currentTarget.value) })} />
                <TextInput type="time" aria-label={t('desk.from')} value={x.from} onChange={(e) => setInterval(at, { from: e.currentTarget.value })} />
                <TextInput type="time" aria-label={t('desk.to')} value={x.to} onChange={(e) => setInterval(at, { to: e.currentTarget.value })} />
                <ActionIcon size={32} aria-label={t('action.remove')} onClick={() => set({ week: plan.week.filter((_, i) => i !== at) })}><IconTrash size={17} /></ActionIcon>
              </div>
            ))}
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => set({ week: [...plan.week, next(plan.week)] })}>{t('desk.addHours')}</Button>
          </section>
          <section className={css.section}>
            <h2>{t('desk.holidays')}</h2>
            {plan.holidays.map((x, at) => (
              <div key={at} className={css.line} data-holiday>
                <TextInput type="date" aria-label={t('desk.date')} value={x.date} onChange={(e) => setHoliday(at, { date: e.currentTarget.value })} />
                <TextInput dir="auto" aria-label={t('desk.holidayName')} placeholder={t('desk.holidayName')} value={x.name ?? ''} onChange={(e) => setHoliday(at, { name: e.currentTarget.value })} />
                <ActionIcon size={32} aria-label={t('action.remove')} onClick={() => set({ holidays: plan.holidays.filter((_, i) => i !== at) })}><IconTrash size={17} /></ActionIcon>
              </div>
            ))}
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => set({ holidays: [...plan.holidays, { date: '', name: '' }] })}>{t('desk.addHoliday')}</Button>
          </section>
          <SaveBar changed={changed !== undefined} save={() => saveHours(plan.week, plan.holidays.filter((h) => h.date))} onUndo={() => setChanged(undefined)} onSaved={() => setChanged(undefined)} />
        </>
      )}
    </Page>
  )
}

/** The day after the last one, with the same hours. */
function next(week: Interval[]): Interval {
  const last = week.at(-1)
  return last ? { ...last, day: (last.day % 7) + 1 } : { day: 1, from: '09:00', to: '17:00' }
}
