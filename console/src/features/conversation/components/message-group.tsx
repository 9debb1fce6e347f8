import { IconRobot } from '@tabler/icons-react'
import { memo } from 'react'
import type { Conversation, Message } from '@/api/types'
import { useNames } from '@/features/agents/model/names'
import { useT } from '@/i18n/use-t'
import { useCustomerName } from '@/ui/customer-name'
import { Name } from '@/ui/person'
import { When } from '@/ui/time'
import { linked } from '../model/links'
import type { Entry } from '../model/timeline'
import { Confidence, Sources } from './bot-facts'
import { DeliveryMark } from './delivery'
import css from './message.module.css'

type Group = Extract<Entry, { kind: 'messages' }>

/** What one speaker said within a few minutes. */
export const MessageGroup = memo(function MessageGroup({ group, me, conversation }: { group: Group; me: string; conversation: Conversation | undefined }) {
  const { t } = useT()
  const nameOf = useNames()
  const customerName = useCustomerName()
  const { author } = group
  const who =
    author === 'customer'
      ? (conversation ? customerName({ ...conversation.customer, id: conversation.id, channel: conversation.channel }) : t('person.customer'))
      : author === 'bot' ? t('person.bot') : author === 'agent' && group.agentId ? nameOf(group.agentId) : t('person.system')
  return (
    <div className={css.group} data-author={author} data-mine={(author === 'agent' && group.agentId === me) || undefined}>
      <p className={css.who}>
        {author === 'bot' && <IconRobot size={15} stroke={1.7} aria-hidden />}
        <Name>{who}</Name>
      </p>
      {group.messages.map((message) => (
        <Bubble key={message.id} message={message} />
      ))}
    </div>
  )
})

function Bubble({ message }: { message: Message }) {
  const { t } = useT()
  const { author } = message
  return (
    <div className={css.message}>
      <div className={css.bubble}>
        <Words text={message.text} />
        {author === 'bot' && message.citations && message.citations.length > 0 && <Sources citations={message.citations} />}
      </div>
      <p className={css.meta}>
        {author === 'bot' && typeof message.confidence === 'number' && <Confidence value={message.confidence} />}
        {author === 'bot' && message.cached && <span>{t('bot.cached')}</span>}
        <When at={message.sent_at} style="clock" />
        {message.direction === 'outbound' && message.delivery && <DeliveryMark delivery={message.delivery} failure={message.failure ?? undefined} text={message.text} />}
      </p>
    </div>
  )
}

/** Text as it was written: each paragraph in its own direction, addresses as links, nothing read as HTML. */
export function Words({ text }: { text: string }) {
  return (
    <div className={css.words}>
      {text.split('\n').map((line, at) => (
        <p key={at} dir="auto">
          {linked(line).map((part, i) =>
            part.href ? (
              <a key={i} href={part.href} target="_blank" rel="noopener noreferrer"><bdi dir="ltr">{part.text}</bdi></a>
            ) : (
              part.text
            ),
          )}
          {line === '' && '\u00a0'}
        </p>
      ))}
    </div>
  )
}
