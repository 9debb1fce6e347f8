import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, IconOctagon } from '@tabler/icons-react'
import type { components } from '@contract'
import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'
import { Page } from '@/ui/page'
import { Failed, SkeletonLines } from '@/ui/states'
import { TableWrap } from '@/ui/table-wrap'
import table from '@/ui/table.module.css'
import { healthQuery } from '../api/health'
import css from './health.module.css'

type Part = components['schemas']['Component']
type State = Part['status'] | 'unknown'

/** Is it us, and which part: a sentence first, then every part. What cannot be asked is unknown, never well. */
export function Health() {
  const { t, format } = useT()
  const query = useQuery(healthQuery())
  const parts = query.data?.components ?? []
  const stale = query.isError
  const state: State = stale ? 'unknown' : (query.data?.status ?? 'unknown')
  const services = parts.filter((p) => !p.name.includes(':'))
  const followers = parts.filter((p) => p.name.includes(':'))
  return (
    <Page title={t('place.health')}>
      {query.isPending && <SkeletonLines count={6} height="44px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          <p className={css.sentence} data-state={state} role="status">
            <StateIcon state={state} /> <Sentence state={state} parts={parts} />
            <span className={css.asOf}>{t('list.asOf', { time: format.clock(query.dataUpdatedAt) })}</span>
          </p>
          <h2 className={css.title}>{t('health.services')}</h2>
          <Parts label={t('health.services')} parts={services} stale={stale} />
          {followers.length > 0 && <h2 className={css.title}>{t('health.followers')}</h2>}
          {followers.length > 0 && <Parts label={t('health.followers')} parts={followers} stale={stale} lag />}
        </>
      )}
    </Page>
  )
}

function Sentence({ state, parts }: { state: State; parts: Part[] }) {
  const { t, format } = useT()
  const nameOf = usePartName()
  const troubled = parts.filter((p) => p.status !== 'up').map((p) => nameOf(p.name))
  if (state === 'unknown') return t('health.unknown')
  if (state === 'up') return t('health.up')
  return t(state === 'down' ? 'health.down' : 'health.degraded', { parts: format.list(troubled.slice(0, 4)) })
}

function Parts({ label, parts, stale, lag = false }: { label: string; parts: Part[]; stale: boolean; lag?: boolean }) {
  const { t, format } = useT()
  const nameOf = usePartName()
  return (
    <TableWrap label={label}>
      <table className={`${table.table} ${css.parts}`}>
        <thead>
          <tr>
            <th>{t('health.part')}</th>
            <th>{t('health.state')}</th>
            {lag && <th className={table.end}>{t('health.behind')}</th>}
            <th className={table.end}>{t('health.answered')}</th>
            <th>{t('health.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const state = stale ? 'unknown' : part.status
            return (
              <tr key={part.name}>
                <td>{nameOf(part.name)}</td>
                <td><span className={css.state} data-state={state}><StateIcon state={state} /> {t(`health.state.${state}`)}</span></td>
                {lag && <td className={`${table.num} ${table.end}`}>{part.lag_events == null ? '–' : t('health.lag', { n: part.lag_events, time: format.duration((part.lag_seconds ?? 0) * 1000) })}</td>}
                <td className={`${table.num} ${table.end}`}>{t('health.ms', { n: part.latency_ms })}</td>
                <td className={table.quiet}><bdi>{part.detail}</bdi></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableWrap>
  )
}

const ICONS = { up: IconCircleCheck, degraded: IconAlertTriangle, down: IconOctagon, unknown: IconHelpCircle } as const

function StateIcon({ state }: { state: State }) {
  const Icon = ICONS[state]
  return <Icon size={18} stroke={1.8} aria-hidden />
}

const NAMES: Record<string, MessageId> = {
  event_store: 'health.part.eventStore',
  read_store: 'health.part.readStore',
  mail: 'health.part.mail',
  jobs: 'health.part.jobs',
  dead_letters: 'health.part.deadLetters',
}

/** Names that are the same in every language. */
const OWN: Record<string, string> = { redis: 'Redis', kafka: 'Kafka' }

/** Services by their names; a follower of the log by what it builds. */
function usePartName(): (name: string) => string {
  const { t } = useT()
  return (name) => {
    const known = NAMES[name]
    return known ? t(known) : (OWN[name] ?? name.split(':').at(-1) ?? name).replaceAll(/[-_]/g, ' ')
  }
}
