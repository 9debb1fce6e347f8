import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Agent, User } from '@/api/types'
import { liveState } from '@/app/live'
import { agentsQuery } from '@/features/agents/api/agents'
import { useNames } from '@/features/agents/model/names'
import { conversationQuery } from '@/features/conversation/api/conversation'
import { HandOver } from '@/features/conversation/components/hand-over'
import { queueQuery, rowsOf, totalOf } from '@/features/inbox/api/lists'
import type { Row } from '@/features/inbox/model/row'
import { useTriggerText } from '@/features/inbox/model/trigger-text'
import { leads } from '@/features/session/model/role'
import { useT } from '@/i18n/use-t'
import { useNow } from '@/lib/clock'
import { useStore } from '@/lib/store'
import { AgentMark, PriorityMark } from '@/ui/marks'
import { Page } from '@/ui/page'
import { useCustomerName } from '@/ui/customer-name'
import { Name } from '@/ui/person'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { TableWrap } from '@/ui/table-wrap'
import table from '@/ui/table.module.css'
import { Elapsed, When } from '@/ui/time'
import { botHolds } from '../model/figures'
import { agesOf, roomOf, trouble } from '../model/trouble'
import css from './floor.module.css'

const SHOWN = 50

/** Who is overloaded, who waits too long, and what to move. */
export function Floor({ user }: { user: User }) {
  const { t, format } = useT()
  const agents = useQuery(agentsQuery())
  const queue = useInfiniteQuery(queueQuery())
  const heardAt = useStore(liveState, (s) => (s.phase === 'reconnecting' ? s.heardAt : 0))
  const rows = useMemo(() => rowsOf(queue.data), [queue.data])
  return (
    <Page title={t('place.floor')} wide actions={heardAt > 0 ? <span className={css.asOf}>{t('list.asOf', { time: format.clock(heardAt) })}</span> : undefined}>
      <Figures agents={agents.data} rows={rows} waiting={totalOf(queue.data)} />
      <div className={css.columns}>
        <section aria-labelledby="floor-agents">
          <h2 id="floor-agents" className={css.title}>{t('floor.agents')}</h2>
          {agents.isPending && <SkeletonLines count={5} height="44px" />}
          {agents.isError && !agents.data && <Failed error={agents.error} retry={() => void agents.refetch()} />}
          {agents.data && <Agents agents={agents.data} />}
        </section>
        <section aria-labelledby="floor-queue">
          <h2 id="floor-queue" className={css.title}>{t('floor.queue')}</h2>
          {queue.isPending && <SkeletonLines count={5} height="44px" />}
          {queue.isError && !queue.data && <Failed error={queue.error} retry={() => void queue.refetch()} />}
          {queue.data && <Ages rows={rows} whole={!queue.hasNextPage} />}
          {queue.data && rows.length === 0 && <Empty title={t('queue.empty')} />}
          {rows.length > 0 && <Waiting rows={rows} user={user} />}
        </section>
      </div>
    </Page>
  )
}

function Figures({ agents, rows, waiting }: { agents: Agent[] | undefined; rows: Row[]; waiting: number | undefined }) {
  const { t, format } = useT()
  const oldest = rows.reduce<string | undefined>((a, r) => (!a || (r.waitingSince && r.waitingSince < a) ? r.waitingSince : a), undefined)
  const number = (value: number | undefined) => (value === undefined ? '–' : format.number(value))
  const bot = useStore(botHolds)
  const online = agents?.filter((a) => a.status === 'online')
  return (
    <dl className={css.figures}>
      <div><dt>{t('floor.waiting')}</dt><dd><Link to="/inbox/queue">{number(waiting)}</Link></dd></div>
      <div><dt>{t('floor.oldest')}</dt><dd>{oldest ? <Elapsed since={oldest} /> : '–'}</dd></div>
      <div><dt>{t('floor.online')}</dt><dd>{number(online?.length)}</dd></div>
      <div><dt>{t('floor.room')}</dt><dd>{number(agents && roomOf(agents))}</dd></div>
      {bot !== undefined && <div><dt>{t('status.bot')}</dt><dd><Link to="/inbox/all?status=bot">{number(bot)}</Link></dd></div>}
      <div><dt>{t('floor.held')}</dt><dd><Link to="/inbox/all?status=human_agent">{number(agents?.reduce((sum, a) => sum + a.current_conversation_count, 0))}</Link></dd></div>
    </dl>
  )
}

function Agents({ agents }: { agents: Agent[] }) {
  const { t } = useT()
  const sorted = agents
    .filter((a) => a.enabled && a.role !== 'auditor')
    .sort((a, b) => trouble(b) - trouble(a) || a.full_name.localeCompare(b.full_name))
  return (
    <TableWrap label={t('floor.load')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('agent.name')}</th>
            <th>{t('floor.load')}</th>
            <th>{t('agent.specialties')}</th>
            <th>{t('floor.since')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((a) => (
            <tr key={a.id}>
              <td><span className={table.state}><AgentMark status={a.status} /> <Name>{a.full_name}</Name></span></td>
              <td><Load agent={a} /></td>
              <td><span className={table.tags}>{a.specialties.map((s) => <span key={s} dir="auto">{s}</span>)}</span></td>
              <td className={table.quiet}>
                {a.status !== 'online' && a.current_conversation_count > 0 ? (
                  <strong className={css.trouble}>{t('floor.awayHolds', { status: t(`agentStatus.${a.status}`), n: a.current_conversation_count })}</strong>
                ) : (
                  <>{t(`agentStatus.${a.status}`)} {(a.status_since ?? a.last_seen) && <When at={a.status_since ?? a.last_seen ?? ''} />}</>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  )
}

function Load({ agent: a }: { agent: Agent }) {
  const { t } = useT()
  const share = a.max_concurrent_conversations > 0 ? Math.min(1, a.current_conversation_count / a.max_concurrent_conversations) : 0
  return (
    <span className={css.load} data-full={share >= 1 || undefined}>
      <span className={css.bar} aria-hidden><span style={{ inlineSize: `${share * 100}%` }} /></span>
      <span className={table.num}>{t('agent.load', { held: a.current_conversation_count, max: a.max_concurrent_conversations })}</span>
    </span>
  )
}

function Ages({ rows, whole }: { rows: Row[]; whole: boolean }) {
  const { t, format } = useT()
  const ages = agesOf(rows, useNow())
  const most = Math.max(1, ages.fresh, ages.waiting, ages.long)
  return (
    <dl className={css.ages}>
      {(['fresh', 'waiting', 'long'] as const).map((age) => (
        <div key={age} data-age={age}>
          <dt>{t(`floor.age.${age}`)}</dt>
          <dd><span className={css.ageBar} aria-hidden style={{ inlineSize: `${(ages[age] / most) * 60}%` }} /> {format.number(ages[age])}{!whole && age !== 'long' && '+'}</dd>
        </div>
      ))}
    </dl>
  )
}

function Waiting({ rows, user }: { rows: Row[]; user: User }) {
  const { t } = useT()
  const nameOf = useNames()
  const trigger = useTriggerText()
  const customerName = useCustomerName()
  const [giving, setGiving] = useState<string>()
  const conversation = useQuery({ ...conversationQuery(giving ?? ''), enabled: giving !== undefined }).data
  return (
    <>
      <ul className={css.waiting}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            {row.priority && <PriorityMark priority={row.priority} />}
            <Link to={`/inbox/queue/${row.id}`}><Name>{customerName({ ...row, name: row.customerName })}</Name></Link>
            <span className={css.why}>
              {[row.trigger && trigger(row.trigger, row.reason), row.specialty, row.assignedTo && t('row.assigned', { name: nameOf(row.assignedTo) })].filter(Boolean).join(' · ')}
            </span>
            {row.waitingSince && <Elapsed since={row.waitingSince} className={css.wait} />}
            {leads(user.role) && <Button variant="default" size="compact-sm" aria-label={t('floor.assignOf', { name: customerName({ ...row, name: row.customerName }) })} onClick={() => setGiving(row.id)}>{t('action.assign')}</Button>}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <Link to="/inbox/queue">{t('floor.more', { n: rows.length - SHOWN })}</Link>}
      {giving && conversation && <HandOver conversation={conversation} how="assign" onClose={() => setGiving(undefined)} />}
    </>
  )
}
