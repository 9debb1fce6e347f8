import type { AgentStatus, ConversationStatus, Priority, Sentiment } from '@/api/types'
import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'
import css from './marks.module.css'

interface MarkProps {
  label: string
  tone: string
  d: string
  filled?: boolean
  children?: React.ReactNode
}

/** A state told by shape first, and by colour beside it. */
function Mark({ label, tone, d, filled = false, children }: MarkProps) {
  return (
    <svg className={css.mark} data-tone={tone} data-filled={filled || undefined} viewBox="0 0 16 16" role="img" aria-label={label}>
      <title>{label}</title>
      <path d={d} />
      {children}
    </svg>
  )
}

const PRIORITY: Record<Priority, { tone: string; d: string; filled?: boolean }> = {
  urgent: { tone: 'danger', d: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z', filled: true },
  high: { tone: 'warning', d: 'M3.5 10 8 5.5l4.5 4.5' },
  medium: { tone: 'muted', d: 'M4 8h8' },
  low: { tone: 'muted', d: 'M3.5 6 8 10.5 12.5 6' },
}

export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useT()
  return (
    <Mark label={t(`priority.${priority}` satisfies MessageId)} {...PRIORITY[priority]}>
      {priority === 'urgent' && <path className={css.inner} d="M8 4.2v4.6M8 11.2v.4" />}
    </Mark>
  )
}

const SENTIMENT: Record<Sentiment, { tone: string; d: string; filled?: boolean }> = {
  positive: { tone: 'positive', d: 'M8 4.5 12.5 11h-9z', filled: true },
  neutral: { tone: 'neutral', d: 'M4 8h8' },
  negative: { tone: 'negative', d: 'M8 11.5 3.5 5h9z', filled: true },
  very_negative: { tone: 'very-negative', d: 'M8 8 4 2.5h8zM8 14 4 8.5h8z', filled: true },
}

export function SentimentMark({ sentiment }: { sentiment: Sentiment }) {
  const { t } = useT()
  return <Mark label={t(`sentiment.${sentiment}` satisfies MessageId)} {...SENTIMENT[sentiment]} />
}

const STATUS: Record<ConversationStatus, { tone: string; d: string; filled?: boolean }> = {
  bot: { tone: 'bot', d: 'M8 2.5 13.5 8 8 13.5 2.5 8z' },
  pending_handoff: { tone: 'warning', d: 'M8 2.5a5.5 5.5 0 1 0 5.5 5.5H8z' },
  human_agent: { tone: 'accent', d: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z', filled: true },
  closed: { tone: 'muted', d: 'M3 3h10v10H3zM5.5 8l2 2 3.5-4' },
}

export function StatusMark({ status }: { status: ConversationStatus }) {
  const { t } = useT()
  return <Mark label={t(`status.${status}` satisfies MessageId)} {...STATUS[status]} />
}

const AGENT: Record<AgentStatus, { tone: string; d: string; filled?: boolean }> = {
  online: { tone: 'success', d: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z', filled: true },
  away: { tone: 'warning', d: 'M8 3.5a4.5 4.5 0 1 0 0 9z', filled: true },
  offline: { tone: 'muted', d: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z' },
}

export function AgentMark({ status }: { status: AgentStatus }) {
  const { t } = useT()
  const { tone, d, filled } = AGENT[status]
  return (
    <Mark label={t(`agentStatus.${status}` satisfies MessageId)} tone={tone} d={d} {...(filled ? { filled } : {})}>
      {status === 'away' && <path className={css.ring} d="M8 4a4 4 0 1 1 0 8" />}
    </Mark>
  )
}
