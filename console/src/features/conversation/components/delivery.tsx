import { IconAlertCircle, IconCheck, IconChecks, IconClock } from '@tabler/icons-react'
import { useParams } from 'react-router'
import type { Delivery, Message } from '@/api/types'
import { useT } from '@/i18n/use-t'
import { sendOut } from '../model/outbox'
import css from './delivery.module.css'

const ICONS = { queued: IconClock, sent: IconCheck, delivered: IconChecks, read: IconChecks, failed: IconAlertCircle }

/** How far a message has got, as the provider says it. A failure stays until a person deals with it. */
export function DeliveryMark({ delivery, failure, text }: { delivery: Delivery; failure: NonNullable<Message['failure']> | undefined; text: string }) {
  const { t } = useT()
  const { conversationId } = useParams()
  const Icon = ICONS[delivery]
  const label = t(`delivery.${delivery}`)
  return (
    <span className={css.delivery} data-delivery={delivery} title={failure?.detail ?? label}>
      <Icon size={15} stroke={delivery === 'read' ? 2.4 : 1.8} aria-hidden />
      {delivery === 'read' || delivery === 'failed' ? <span>{label}</span> : <span className="unseen">{label}</span>}
      {delivery === 'failed' && failure && <span className={css.why} dir="auto">{failure.detail ?? failure.code}</span>}
      {delivery === 'failed' && conversationId && (
        <button type="button" className={css.again} onClick={() => sendOut(conversationId, text)}>{t('action.sendAgain')}</button>
      )}
    </span>
  )
}
