import { IconAlertCircle, IconClock } from '@tabler/icons-react'
import { useT } from '@/i18n/use-t'
import { useProblemText } from '@/ui/problem-text'
import { discard, sendAgain, type Outgoing } from '../model/outbox'
import css from './outgoing.module.css'
import message from './message.module.css'
import { Words } from './message-group'

/** What was written here and is not yet seen coming back: marked as unconfirmed. */
export function OutgoingGroup({ outgoing }: { outgoing: Outgoing[] }) {
  const { t } = useT()
  const problemText = useProblemText()
  return (
    <div className={message.group} data-author="agent">
      <p className={message.who}>{t('person.you')}</p>
      {outgoing.map((o) => (
        <div key={o.ref} className={message.message}>
          <div className={`${message.bubble} ${css.unconfirmed}`}><Words text={o.text} /></div>
          <p className={message.meta}>
            {o.state === 'refused' ? (
              <span className={css.refused}>
                <IconAlertCircle size={15} aria-hidden /> {t('delivery.failed')}. {o.problem && problemText(o.problem)}
                <button type="button" onClick={() => sendAgain(o.ref)}>{t('action.sendAgain')}</button>
                <button type="button" onClick={() => discard(o.ref)}>{t('action.discard')}</button>
              </span>
            ) : (
              <>
                <IconClock size={14} aria-hidden />
                {o.state === 'waiting' ? t('outgoing.waiting') : t('outgoing.sending')}
              </>
            )}
          </p>
        </div>
      ))}
    </div>
  )
}
