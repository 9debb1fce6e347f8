import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronLeft, IconDots, IconLayoutSidebarRight } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Conversation, User } from '@/api/types'
import { useNames } from '@/features/agents/model/names'
import { rowsOf, type Rows } from '@/features/inbox/api/lists'
import { markConversation } from '@/features/inbox/model/unread'
import { mayAct } from '@/features/session/model/role'
import { shownKey, useActions } from '@/features/shell/model/actions'
import { toast } from '@/features/shell/model/toasts'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { ChannelIcon, useChannelName } from '@/ui/channel-icon'
import { PriorityMark, StatusMark } from '@/ui/marks'
import { Name } from '@/ui/person'
import { useCustomerName } from '@/ui/customer-name'
import { Elapsed } from '@/ui/time'
import { Tip } from '@/ui/tip'
import { acts, claimConversation, focusComposer, handOffConversation, releaseConversation, takeOverConversation } from '../model/acts'
import { rightsOf } from '../model/rights'
import { Countdown } from './countdown'
import css from './head.module.css'
import { PresentColleagues } from './present'
import { Window } from './window'

const HandOver = lazy(async () => ({ default: (await import('./hand-over')).HandOver }))

interface Props {
  conversation: Conversation
  user: User
  onBack: () => void
  onDetails: () => void
  onNext: () => void
  detailsShown: boolean
}

export function Head({ conversation: c, user, onBack, onDetails, onNext, detailsShown }: Props) {
  const { t, dir } = useT()
  const [giving, setGiving] = useState<'transfer' | 'assign'>()
  const rights = rightsOf(c, user)
  const act = useStore(acts, (all) => all.get(c.id))
  const busy = act !== undefined && act.problem === undefined
  const name = useCustomerName()({ ...c.customer, id: c.id, channel: c.channel })

  const claim = () => void claimConversation(c.id, user.id)
  const release = async (outcome: 'resolved' | 'requeue') => {
    const done = await releaseConversation(c.id, c.agent_id ?? user.id, outcome)
    if (!done) return
    if (outcome === 'resolved') {
      toast(t('resolve.done', { name }), { action: { label: t('action.undo'), run: () => void handOffAgain() } })
      onNext()
    } else {
      toast(t('requeue.done', { name }))
    }
  }
  // The bot may have answered meanwhile: asking for a person and claiming is the honest way back.
  const handOffAgain = async () => {
    if (await handOffConversation(c.id)) await claimConversation(c.id, user.id)
  }

  useActions({
    ...(rights.claim ? { claim } : {}),
    ...(rights.release ? { resolve: () => void release('resolved'), requeue: () => void release('requeue') } : {}),
    ...(rights.assign ? { assign: () => setGiving('assign') } : {}),
    ...(rights.transfer ? { transfer: () => setGiving('transfer') } : {}),
    ...(rights.takeOver ? { takeOver: () => void takeOverConversation(c.id, user.id) } : {}),
    ...(rights.reply ? { reply: () => focusComposer(c.id, 'reply') } : {}),
    ...(rights.note ? { note: () => focusComposer(c.id, 'note') } : {}),
    unread: () => void markConversation(c.id, true),
    side: onDetails,
  })

  return (
    <header className={css.head}>
      <div className={css.line}>
        <ActionIcon className={css.back} aria-label={t('action.backToList')} onClick={onBack}>
          <IconChevronLeft size={20} style={dir === 'rtl' ? { rotate: '180deg' } : undefined} />
        </ActionIcon>
        <h2 className={css.name}><Name>{name}</Name></h2>
        {c.priority && c.status !== 'bot' && c.status !== 'closed' && <PriorityMark priority={c.priority} />}
        <span className={css.acts}>
          {rights.claim && (
            <Tip label={t('action.claim')} hotkey={shownKey('claim')}>
              <Button onClick={claim} aria-busy={busy && act.act === 'claim'}>
                {busy && act.act === 'claim' ? t('state.claiming') : t('action.claim')}
              </Button>
            </Tip>
          )}
          {rights.release && (
            <Tip label={t('action.resolve')} hotkey={shownKey('resolve')}>
              <Button variant="default" onClick={() => void release('resolved')} aria-busy={busy && act.act === 'resolve'}>{t('action.resolve')}</Button>
            </Tip>
          )}
          {rights.transfer && (
            <Tip label={t('action.transfer')} hotkey={shownKey('transfer')}>
              <Button className={css.wide ?? ''} variant="default" onClick={() => setGiving('transfer')}>{t('action.transfer')}</Button>
            </Tip>
          )}
          {rights.handOff && <Button className={css.wide} variant="default" onClick={() => void handOffConversation(c.id)}>{t('action.handOff')}</Button>}
          <More rights={rights} id={c.id} user={user} onRequeue={() => void release('requeue')} onGive={setGiving} />
          <Tip label={t('action.side')} hotkey={shownKey('side')}>
            <ActionIcon aria-label={t('action.side')} aria-pressed={detailsShown} onClick={onDetails}>
              <IconLayoutSidebarRight size={19} stroke={1.6} style={dir === 'rtl' ? { rotate: '180deg' } : undefined} />
            </ActionIcon>
          </Tip>
        </span>
      </div>
      <Facts conversation={c} user={user} />
      {giving && <Suspense><HandOver conversation={c} how={giving} onClose={() => setGiving(undefined)} /></Suspense>}
    </header>
  )
}

interface MoreProps {
  rights: ReturnType<typeof rightsOf>
  id: string
  user: User
  onRequeue: () => void
  onGive: (how: 'transfer' | 'assign') => void
}

function More({ rights, id, user, onRequeue, onGive }: MoreProps) {
  const { t } = useT()
  const key = (shown: string) => <span className={css.key}>{shown}</span>
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('action.more')}><IconDots size={19} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {rights.release && <Menu.Item rightSection={key(shownKey('requeue'))} onClick={onRequeue}>{t('action.requeue')}</Menu.Item>}
        {rights.transfer && <Menu.Item rightSection={key(shownKey('transfer'))} onClick={() => onGive('transfer')}>{t('action.transfer')}</Menu.Item>}
        {rights.takeOver && <Menu.Item rightSection={key(shownKey('takeOver'))} onClick={() => void takeOverConversation(id, user.id)}>{t('action.takeOver')}</Menu.Item>}
        {rights.assign && <Menu.Item rightSection={key(shownKey('assign'))} onClick={() => onGive('assign')}>{t('action.assign')}</Menu.Item>}
        {rights.handOff && <Menu.Item onClick={() => void handOffConversation(id)}>{t('action.handOff')}</Menu.Item>}
        <Menu.Item rightSection={key(shownKey('unread'))} onClick={() => void markConversation(id, true)}>{t('action.unread')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Second line: how it stands, for how long, and until when replies are possible. */
function Facts({ conversation: c, user }: { conversation: Conversation; user: User }) {
  const { t } = useT()
  const nameOf = useNames()
  const channelName = useChannelName()
  const waiting = c.status === 'pending_handoff'
  const assignedMe = waiting && c.assigned_agent_id === user.id
  const status =
    c.status === 'human_agent' && c.agent_id
      ? c.agent_id === user.id ? t('row.withYou') : t('row.with', { name: nameOf(c.agent_id) })
      : waiting ? t('head.waiting') : t(`status.${c.status}`)
  return (
    <p className={css.facts}>
      <span className={css.fact}><StatusMark status={c.status} /> {status} {waiting && c.waiting_since && <Elapsed since={c.waiting_since} />}</span>
      <span className={css.fact}><ChannelIcon channel={c.channel} size={15} /> {channelName(c.channel)}</span>
      {assignedMe && c.claim_by && <span className={css.fact}><Countdown until={c.claim_by} announced /></span>}
      <Window closesAt={c.messaging_window_closes_at ?? undefined} />
      <PresentColleagues id={c.id} me={user.id} />
    </p>
  )
}

/** What the list already knows, while the conversation is on its way; enough to claim it. */
export function HeadPlaceholder({ id, user, onBack }: { id: string; user: User; onBack: () => void }) {
  const { t, dir } = useT()
  const customerName = useCustomerName()
  const client = useQueryClient()
  const row = client.getQueriesData<Rows>({ queryKey: ['rows'] }).flatMap(([, data]) => rowsOf(data)).find((r) => r.id === id)
  const claimable = row?.status === 'pending_handoff' && mayAct(user.role)
  useActions(claimable ? { claim: () => void claimConversation(id, user.id) } : {})
  return (
    <header className={css.head}>
      <div className={css.line}>
        <ActionIcon className={css.back} aria-label={t('action.backToList')} onClick={onBack}>
          <IconChevronLeft size={20} style={dir === 'rtl' ? { rotate: '180deg' } : undefined} />
        </ActionIcon>
        <h2 className={css.name}>{row ? <Name>{customerName({ ...row, name: row.customerName })}</Name> : '\u00a0'}</h2>
      </div>
      <p className={css.facts}>{row ? <span className={css.fact}><StatusMark status={row.status} /> {t(`status.${row.status}`)}</span> : '\u00a0'}</p>
    </header>
  )
}
