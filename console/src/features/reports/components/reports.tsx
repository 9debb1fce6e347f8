import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import type { User } from '@/api/types'
import type { Report } from '@/features/analytics/api/types'
import css from '@/features/analytics/components/analytics.module.css'
import { addDays, dateIn, startOfDay } from '@/features/analytics/model/range'
import { hoursQuery } from '@/features/desk/api/desk'
import { leads } from '@/features/session/model/role'
import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'
import { serverNow } from '@/lib/clock'
import form from '@/ui/form.module.css'
import { Page } from '@/ui/page'
import { useProblemText } from '@/ui/problem-text'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import table from '@/ui/table.module.css'
import { When } from '@/ui/time'
import { fileOf, generate, reportsQuery, type Wanted } from '../api/reports'
import { Domains } from './domains'
import { Mails } from './mails'
import { Preview } from './preview'
import own from './reports.module.css'
import { Schedules } from './schedules'

const TYPES = ['messages', 'performance', 'csat', 'topics'] as const

/** Reports: those that were made, and one more. */
export function Reports({ user }: { user: User }) {
  const { t } = useT()
  const reports = useQuery(reportsQuery())
  const hours = useQuery(hoursQuery())
  const rows = reports.data?.data ?? []
  return (
    <Page title={t('place.reports')}>
      {leads(user.role) && hours.isSuccess && <NewReport tz={hours.data.zone} />}
      <h2 className={css.section}>{t('reports.made')}</h2>
      {reports.isPending && <SkeletonLines count={5} height="44px" />}
      {reports.isError && !reports.data && <Failed error={reports.error} retry={() => void reports.refetch()} />}
      {reports.isSuccess && rows.length === 0 && <Empty title={t('reports.none')} hint={t('reports.noneHint')} />}
      {rows.length > 0 && (
        <div className={table.wrap}>
          <table className={table.table}>
            <thead><tr><th>{t('reports.type')}</th><th>{t('reports.period')}</th><th>{t('reports.when')}</th><th>{t('reports.state')}</th><th><span className="unseen">{t('action.more')}</span></th></tr></thead>
            <tbody>{rows.map((report) => <Line key={report.report_id} report={report} />)}</tbody>
          </table>
        </div>
      )}
      <Schedules user={user} />
      <Domains may={user.role === 'admin'} />
      {leads(user.role) && <Mails />}
    </Page>
  )
}

function Line({ report }: { report: Report }) {
  const { t, format, locale } = useT()
  const days = new Intl.DateTimeFormat(locale, { timeZone: report.tz, dateStyle: 'medium' })
  return (
    <tr>
      <td>{t(`reports.type.${report.report_type}` as MessageId)} <span className={css.quiet}>{report.format.toUpperCase()}</span></td>
      <td className={table.num}>{days.formatRange(new Date(report.from), new Date(Date.parse(report.to) - 1))}</td>
      <td><When at={report.created_at} /></td>
      <td>{report.status === 'running' ? t('reports.running', { percent: format.percent(report.progress / 100) }) : t(`reports.${report.status}`)}{report.problem && <span className={css.quiet}> {report.problem}</span>}</td>
      <td className={table.end}>{report.status === 'ready' && <a href={fileOf(report)} download>{t('reports.download')}</a>}</td>
    </tr>
  )
}

/** @param tz the company's: its days are what is reported */
function NewReport({ tz }: { tz: string }) {
  const { t, language } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [today] = useState(() => dateIn(tz, serverNow()))
  const [wanted, setWanted] = useState<Record<'report_type' | 'format' | 'from' | 'to' | 'language', string>>({ report_type: 'messages', format: 'pdf', from: addDays(today, -30), to: addDays(today, -1), language })
  const set = (changes: Partial<typeof wanted>) => setWanted({ ...wanted, ...changes })
  const [previewed, setPreviewed] = useState<Wanted>()
  const asked = (): Wanted => ({ ...wanted, tz, from: startOfDay(wanted.from, tz).toISOString(), to: startOfDay(addDays(wanted.to, 1), tz).toISOString() })
  const make = useMutation({
    mutationFn: () => generate(asked()),
    onSettled: () => client.invalidateQueries({ queryKey: reportsQuery().queryKey }),
  })
  return (
    <form
      className={css.filters}
      aria-label={t('reports.new')}
      onSubmit={(e) => {
        e.preventDefault()
        make.mutate()
      }}
    >
      <NativeSelect label={t('reports.type')} value={wanted.report_type} onChange={(e) => set({ report_type: e.target.value })} data={TYPES.map((type) => ({ value: type, label: t(`reports.type.${type}`) }))} />
      <NativeSelect label={t('reports.format')} value={wanted.format} onChange={(e) => set({ format: e.target.value })} data={[{ value: 'pdf', label: 'PDF' }, { value: 'csv', label: 'CSV' }]} />
      <TextInput type="date" label={t('reports.from')} value={wanted.from} max={wanted.to} onChange={(e) => set({ from: e.target.value })} />
      <TextInput type="date" label={t('reports.to')} value={wanted.to} min={wanted.from} onChange={(e) => set({ to: e.target.value })} />
      <NativeSelect label={t('reports.language')} value={wanted.language} onChange={(e) => set({ language: e.target.value })} data={(['en', 'ar'] as const).map((l) => ({ value: l, label: t(`analytics.language.${l}`) }))} />
      <span className={own.buttons}>
        <Button type="submit" loading={make.isPending}>{t('reports.make')}</Button>
        <Button variant="default" disabled={!wanted.from || !wanted.to} onClick={() => setPreviewed(asked())}>{t('reports.preview')}</Button>
      </span>
      {previewed && <Preview wanted={previewed} onClose={() => setPreviewed(undefined)} />}
      {make.isError && <p className={form.problem} role="alert">{problemText(asProblem(make.error))}</p>}
    </form>
  )
}
