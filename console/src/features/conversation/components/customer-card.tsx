import { ActionIcon, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Conversation } from '@/api/types'
import { useT } from '@/i18n/use-t'
import { useCustomerName } from '@/ui/customer-name'
import { ChannelIcon, useChannelName } from '@/ui/channel-icon'
import { Initials, Name } from '@/ui/person'
import { Failed } from '@/ui/states'
import { When } from '@/ui/time'
import { earlierQuery } from '../api/earlier'
import css from './side.module.css'

export function CustomerCard({ conversation: c }: { conversation: Conversation }) {
  const { t } = useT()
  const channelName = useChannelName()
  const name = useCustomerName()({ ...c.customer, id: c.id, channel: c.channel })
  return (
    <>
      <section className={css.card}>
        <h3 className={css.person}>
          <Initials name={name} size={36} />
          <Name>{name}</Name>
        </h3>
        <dl className={css.facts}>
          {c.customer.address && c.channel !== 'webchat' && (
            <>
              <dt>{t('customer.address')}</dt>
              <dd>
                <bdi dir="ltr">{c.customer.address}</bdi>
                <CopyButton value={c.customer.address}>
                  {({ copied, copy }) => (
                    <ActionIcon size={24} aria-label={copied ? t('state.copied') : t('action.copy')} onClick={copy}>
                      {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                    </ActionIcon>
                  )}
                </CopyButton>
              </dd>
            </>
          )}
          <dt>{t('customer.channel')}</dt>
          <dd>
            <ChannelIcon channel={c.channel} /> {channelName(c.channel)}
          </dd>
          {c.specialty && (
            <>
              <dt>{t('agent.specialty')}</dt>
              <dd><bdi>{c.specialty}</bdi></dd>
            </>
          )}
          {c.last_message_at && (
            <>
              <dt>{t('customer.lastMessage')}</dt>
              <dd><When at={c.last_message_at} /></dd>
            </>
          )}
        </dl>
      </section>
      <Earlier conversation={c} />
    </>
  )
}

function Earlier({ conversation }: { conversation: Conversation }) {
  const { t } = useT()
  const query = useQuery(earlierQuery(conversation))
  const earlier = query.data ?? []
  return (
    <section className={css.card}>
      <h3 className={css.title}>{t('customer.earlier')}</h3>
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && earlier.length === 0 && <p className={css.quiet}>{t('customer.noEarlier')}</p>}
      <ul className={css.earlier}>
        {earlier.map((e) => (
          <li key={e.id}>
            <Link to={`/inbox/all/${e.id}`}>
              <small>
                {t(`status.${e.status}`)} {e.last_message_at && <When at={e.last_message_at} />}
              </small>
              <span dir="auto">{e.preview}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
