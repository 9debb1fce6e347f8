import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import type { User } from '@/api/types'
import css from '@/features/analytics/components/analytics.module.css'
import { leads } from '@/features/session/model/role'
import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'
import form from '@/ui/form.module.css'
import { useProblemText } from '@/ui/problem-text'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import table from '@/ui/table.module.css'
import { addSchedule, changeSchedule, removeSchedule, schedulesQuery, sendNow, type Schedule } from '../api/reports'

const TYPES = ['messages', 'performance', 'csat', 'topics'] as const
const FREQUENCIES = ['daily', 'weekly', 'monthly'] as const

/** What is mailed regularly, to whom, and whether it arrived. */
export function Schedules({ user }: { user: User }) {
  const { t } = useT()
  const schedules = useQuery(schedulesQuery())
  const rows = schedules.data?.data ?? []
  return (
    <>
      <h2 className={css.section}>{t('reports.schedules')}</h2>
      {leads(user.role) && <NewSchedule />}
      {schedules.isPending && <SkeletonLines count={2} height="44px" />}
      {schedules.isError && !schedules.data && <Failed error={schedules.error} retry={() => void schedules.refetch()} />}
      {schedules.isSuccess && rows.length === 0 && <Empty title={t('reports.schedule.none')} />}
      {rows.length > 0 && (
        <div className={table.wrap}>
          <table className={table.table}>
            <thead><tr><th>{t('reports.type')}</th><th>{t('reports.mails.to')}</th><th>{t('reports.schedule.next')}</th><th>{t('reports.schedule.last')}</th><th><span className="unseen">{t('action.more')}</span></th></tr></thead>
            <tbody>{rows.map((schedule) => <Line key={schedule.id} schedule={schedule} may={leads(user.role)} />)}</tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Line({ schedule, may }: { schedule: Schedule; may: boolean }) {
  const { t, format } = useT()
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => client.invalidateQueries({ queryKey: schedulesQuery().queryKey }),
  })
  const exact = (at: string | null | undefined) => (at ? format.exact(at) : '–')
  return (
    <tr>
      <td>{t(`reports.type.${schedule.report_type}` as MessageId)} <span className={css.quiet}>{t(`reports.frequency.${schedule.frequency}`)}, {schedule.send_at} {schedule.tz}</span></td>
      <td><bdi dir="ltr">{schedule.recipients.join(', ')}</bdi>{schedule.problem && <p className={form.problem}>{t('reports.schedule.problem', { problem: schedule.problem })}</p>}</td>
      <td className={table.num}>{schedule.enabled ? exact(schedule.next_scheduled) : t('reports.schedule.paused')}</td>
      <td className={table.num}>{exact(schedule.last_sent)}</td>
      <td className={table.end}>
        {may && (
          <span className={table.state}>
            <Button size="compact-sm" variant="default" disabled={act.isPending} onClick={() => act.mutate(() => sendNow(schedule.id))}>{t('reports.schedule.sendNow')}</Button>
            <Button size="compact-sm" variant="default" disabled={act.isPending} onClick={() => act.mutate(() => changeSchedule(schedule.id, { enabled: !schedule.enabled }))}>{t(schedule.enabled ? 'reports.schedule.pause' : 'reports.schedule.resume')}</Button>
            <Button size="compact-sm" variant="default" disabled={act.isPending} onClick={() => act.mutate(() => removeSchedule(schedule.id))}>{t('reports.schedule.remove')}</Button>
          </span>
        )}
      </td>
    </tr>
  )
}

function NewSchedule() {
  const { t, language } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [wanted, setWanted] = useState({ report_type: 'messages', frequency: 'weekly' as Schedule['frequency'], send_at: '08:00', recipients: '' })
  const add = useMutation({
    mutationFn: () => addSchedule({ ...wanted, recipients: wanted.recipients.split(/[,;\s]+/).filter(Boolean), language }),
    onSuccess: () => {
      setWanted({ ...wanted, recipients: '' })
      return client.invalidateQueries({ queryKey: schedulesQuery().queryKey })
    },
  })
  return (
    <form
      className={css.filters}
      aria-label={t('reports.schedule.new')}
      onSubmit={(e) => {
        e.preventDefault()
        add.mutate()
      }}
    >
      <NativeSelect label={t('reports.type')} value={wanted.report_type} onChange={(e) => setWanted({ ...wanted, report_type: e.target.value })} data={TYPES.map((type) => ({ value: type, label: t(`reports.type.${type}`) }))} />
      <NativeSelect label={t('reports.schedule.frequency')} value={wanted.frequency} onChange={(e) => setWanted({ ...wanted, frequency: e.target.value as Schedule['frequency'] })} data={FREQUENCIES.map((f) => ({ value: f, label: t(`reports.frequency.${f}`) }))} />
      <TextInput type="time" label={t('reports.schedule.at')} value={wanted.send_at} required onChange={(e) => setWanted({ ...wanted, send_at: e.target.value })} />
      <TextInput label={t('reports.schedule.recipients')} value={wanted.recipients} required dir="ltr" onChange={(e) => setWanted({ ...wanted, recipients: e.target.value })} />
      <Button type="submit" loading={add.isPending}>{t('reports.schedule.new')}</Button>
      {add.isError && <p className={form.problem} role="alert">{problemText(asProblem(add.error))}</p>}
    </form>
  )
}
