import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Conversation, User } from '@/api/types'
import { useNames } from '@/features/agents/model/names'
import { shownKey } from '@/features/shell/model/actions'
import { announce } from '@/features/shell/model/announce'
import { useT } from '@/i18n/use-t'
import { Keys } from '@/ui/tip'
import { claimConversation } from '../model/acts'
import type { Mode } from '../model/drafts'
import css from './composer.module.css'
import { useWindowClosed } from './window'

export type Blocking = 'notClaimed' | 'other' | 'bot' | 'closed' | 'window'

/** Why a reply cannot be sent now; undefined when it can. Notes always can. */
export function useBlocked(c: Conversation | undefined, user: User, mode: Mode): Blocking | undefined {
  const windowClosed = useWindowClosed(c?.messaging_window_closes_at)
  if (mode === 'note' || !c) return undefined
  if (c.status === 'closed') return 'closed'
  if (c.status === 'bot') return 'bot'
  if (c.status === 'pending_handoff') return 'notClaimed'
  if (c.agent_id !== user.id) return 'other'
  return windowClosed ? 'window' : undefined
}

interface Props {
  blocked: Blocking
  conversation: Conversation
  user: User
  canClaim: boolean
  /** What was begun and cannot be sent as a reply any more. */
  draft: string
  onTurnIntoNote: () => void
}

export function ComposerBlocked({ blocked, conversation, user, canClaim, draft, onTurnIntoNote }: Props) {
  const { t } = useT()
  const nameOf = useNames()
  const holder = conversation.agent_id
  const begun = draft.trim() !== ''
  const base = blocked === 'other' && holder ? t('composer.otherHolds', { name: nameOf(holder) }) : t(`composer.blocked.${blocked}`)
  const text = begun ? `${base} ${t('composer.draftKept')}` : base
  const first = useRef(true)
  useEffect(() => {
    if (!first.current && begun) announce(text, true)
    first.current = false
  }, [text, begun])
  return (
    <p className={css.blocked}>
      {text}
      {canClaim && (
        <Button size="compact-sm" onClick={() => void claimConversation(conversation.id, user.id)}>
          {t('composer.claimToReply')}{' '}
          <span className={css.hotkey}>
            <Keys keys={shownKey('claim')} />
          </span>
        </Button>
      )}
      {begun && blocked === 'other' && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => void navigator.clipboard.writeText(draft)}>{t('action.copy')}</Button>
          <Button size="compact-sm" variant="default" onClick={onTurnIntoNote}>{t('composer.turnIntoNote')}</Button>
        </>
      )}
    </p>
  )
}
