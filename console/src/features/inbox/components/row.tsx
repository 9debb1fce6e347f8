import { ActionIcon, Button } from '@mantine/core'
import { IconMail, IconMailOpened } from '@tabler/icons-react'
import { memo } from 'react'
import { Link } from 'react-router'
import { useNames } from '@/features/agents/model/names'
import { Countdown } from '@/features/conversation/components/countdown'
import { acts } from '@/features/conversation/model/acts'
import { shownKey } from '@/features/shell/model/actions'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { ChannelIcon } from '@/ui/channel-icon'
import { useCustomerName } from '@/ui/customer-name'
import { PriorityMark, SentimentMark, StatusMark } from '@/ui/marks'
import { Name } from '@/ui/person'
import { useProblemText } from '@/ui/problem-text'
import { Elapsed, When } from '@/ui/time'
import { Tip } from '@/ui/tip'
import type { Departure } from '../model/departures'
import type { Row as RowModel } from '../model/row'
import { useTriggerText } from '../model/trigger-text'
import css from './row.module.css'

interface Props {
  row: RowModel
  to: string
  current: boolean
  tabbable: boolean
  me: string
  draft: string | undefined
  departure: Departure | undefined
  onFocus: (id: string) => void
  onClaim: ((id: string) => void) | undefined
  onMark: (id: string, unread: boolean) => void
}

/** A conversation as a line: who, how long, what was last said, and why it is here. */
export const Row = memo(function Row({ row, to, current, tabbable, me, draft, departure, onFocus, onClaim, onMark }: Props) {
  const { t } = useT()
  const name = useCustomerName()({ ...row, name: row.customerName })
  const waiting = row.status === 'pending_handoff'
  const mine = row.assignedTo === me && waiting
  return (
    <div className={css.row} data-current={current || undefined} data-unread={row.unread > 0 || undefined} data-leaving={departure !== undefined || undefined}>
      <Link
        to={to}
        className={css.link}
        aria-current={current ? 'true' : undefined}
        tabIndex={tabbable ? 0 : -1}
        data-row={row.id}
        onFocus={() => onFocus(row.id)}
        preventScrollReset
      >
        <span className={css.first}>
          <span className={css.mark}>{waiting && row.priority ? <PriorityMark priority={row.priority} /> : <StatusMark status={row.status} />}</span>
          <Name className={css.name}>{name}</Name>
          {row.channel && <span className={css.channel}><ChannelIcon channel={row.channel} size={14} /></span>}
          <span className={css.when}>
            {waiting && row.waitingSince ? <Elapsed since={row.waitingSince} /> : row.lastMessageAt && <When at={row.lastMessageAt} />}
          </span>
        </span>
        <span className={css.second}>
          <Preview row={row} draft={draft} />
          {row.unread > 0 && <span className={css.count}>{row.unread > 99 ? '99+' : row.unread}<span className="unseen"> {t('row.unread')}</span></span>}
        </span>
        <span className={css.third}>
          {departure ? <Left departure={departure} me={me} /> : mine && row.claimBy ? <Countdown until={row.claimBy} /> : <Why row={row} me={me} />}
          {row.sentiment && row.sentiment !== 'neutral' && <SentimentMark sentiment={row.sentiment} />}
        </span>
      </Link>
      {!departure && (
        <span className={css.actions}>
          {waiting && onClaim && (
            <ClaimButton id={row.id} name={name} tabbable={tabbable} onClaim={onClaim} />
          )}
          <Tip label={row.unread > 0 ? t('action.read') : t('action.unread')} hotkey={shownKey('unread')}>
            <ActionIcon
              size={24}
              tabIndex={tabbable ? 0 : -1}
              variant="default"
              aria-label={row.unread > 0 ? t('action.readOf', { name }) : t('action.unreadOf', { name })}
              onClick={() => onMark(row.id, row.unread === 0)}
            >
              {row.unread > 0 ? <IconMailOpened size={15} /> : <IconMail size={15} />}
            </ActionIcon>
          </Tip>
        </span>
      )}
    </div>
  )
})

function Preview({ row, draft }: { row: RowModel; draft: string | undefined }) {
  const { t } = useT()
  const tag = draft ? t('tag.draft') : row.previewAuthor === 'bot' ? t('tag.bot') : row.previewAuthor === 'agent' ? t('tag.agent') : undefined
  return (
    <>
      {tag && <span className={css.tag} data-draft={draft !== undefined || undefined}>{tag}</span>}
      <span className={css.preview} dir="auto">{draft ?? row.preview}</span>
    </>
  )
}

function Why({ row, me }: { row: RowModel; me: string }) {
  const { t } = useT()
  const nameOf = useNames()
  const trigger = useTriggerText()
  const act = useStore(acts, (all) => all.get(row.id))
  const problemText = useProblemText()
  if (act?.act === 'claim') {
    return <span className={css.why} data-refused={act.problem !== undefined || undefined}>{act.problem ? problemText(act.problem) : t('state.claiming')}</span>
  }
  if (row.assignedTo) return <span className={css.why}>{row.assignedTo === me ? t('row.assignedYou') : t('row.assigned', { name: nameOf(row.assignedTo) })}</span>
  if (row.holderId) return <span className={css.why}>{row.holderId === me ? t('row.withYou') : t('row.with', { name: nameOf(row.holderId) })}</span>
  const parts = [row.trigger ? trigger(row.trigger, row.reason) : undefined, row.specialty].filter((p) => p !== undefined)
  return <span className={css.why}>{parts.join(' · ') || t(`status.${row.status}`)}</span>
}

function Left({ departure, me }: { departure: Departure; me: string }) {
  const { t } = useT()
  const nameOf = useNames()
  return (
    <span className={css.why} data-left>
      {departure.claimedBy === me ? t('row.claimedByYou') : departure.claimedBy ? t('row.claimedBy', { name: nameOf(departure.claimedBy) }) : t('row.noLonger')}
    </span>
  )
}

function ClaimButton({ id, name, tabbable, onClaim }: { id: string; name: string; tabbable: boolean; onClaim: (id: string) => void }) {
  const { t } = useT()
  const claiming = useStore(acts, (all) => all.get(id)?.act === 'claim' && !all.get(id)?.problem)
  return (
    <Tip label={t('action.claim')} hotkey={shownKey('claim')}>
      <Button size="compact-xs" tabIndex={tabbable ? 0 : -1} aria-label={t('action.claimOf', { name })} aria-busy={claiming} onClick={() => onClaim(id)}>
        {claiming ? t('state.claiming') : t('action.claim')}
      </Button>
    </Tip>
  )
}
