import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { User } from '@/api/types'
import { useT } from '@/i18n/use-t'
import { Failed } from '@/ui/states'
import { conversationQuery, tellPresence } from '../api/conversation'
import { Composer } from './composer'
import css from './conversation.module.css'
import { Head, HeadPlaceholder } from './head'
import { Log } from './log'
import { Refusal } from './refusal'

interface Props {
  id: string
  user: User
  /** Back to the list, on a screen that shows one pane at a time. */
  onBack: () => void
  onDetails: () => void
  /** The line after this one, when this one is done. */
  onNext: () => void
  detailsShown: boolean
}

const STILL_HERE_MS = 8000

/** One conversation: who, what was said, and where to write. */
export function ConversationPane({ id, user, onBack, onDetails, onNext, detailsShown }: Props) {
  const { t } = useT()
  const query = useQuery(conversationQuery(id))
  useViewing(id, user.role !== 'auditor')
  const conversation = query.data
  if (query.isError && !conversation) {
    return (
      <section className={css.pane} aria-label={t('conversation.label')}>
        <Failed error={query.error} retry={() => void query.refetch()} />
      </section>
    )
  }
  return (
    <section className={css.pane} aria-label={t('conversation.label')}>
      {conversation ? (
        <Head conversation={conversation} user={user} onBack={onBack} onDetails={onDetails} onNext={onNext} detailsShown={detailsShown} />
      ) : (
        <HeadPlaceholder id={id} user={user} onBack={onBack} />
      )}
      <Refusal id={id} user={user} />
      <Log key={id} id={id} user={user} conversation={conversation} />
      <Composer key={`composer ${id}`} id={id} user={user} conversation={conversation} />
    </section>
  )
}

/** Colleagues are told who looks at this. A failure to tell them is nobody's concern here. */
function useViewing(id: string, tells: boolean): void {
  useEffect(() => {
    if (!tells) return
    const tell = () => document.visibilityState === 'visible' && void tellPresence(id, 'viewing').catch(() => undefined)
    tell()
    const timer = setInterval(tell, STILL_HERE_MS)
    return () => clearInterval(timer)
  }, [id, tells])
}
