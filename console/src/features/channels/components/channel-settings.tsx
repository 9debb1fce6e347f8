import { ActionIcon, Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { meQuery } from '@/features/session/api/session'
import { useT } from '@/i18n/use-t'
import { ChannelIcon, useChannelName } from '@/ui/channel-icon'
import { Page, SettingsTabs } from '@/ui/page'
import { useProblemText } from '@/ui/problem-text'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { channelsQuery, tryChannel, type Channel } from '../api/channels'
import css from './channel-settings.module.css'

/** Where each channel's provider must call, whether that works, and the tag that puts web chat into a page. */
export function ChannelSettings() {
  const { t } = useT()
  const query = useQuery(channelsQuery())
  return (
    <Page title={t('place.settings')}>
      <SettingsTabs />
      {query.isPending && <SkeletonLines count={3} height="120px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <Empty title={t('channels.none')} />}
      {query.data?.map((channel) => <Card key={channel.id} channel={channel} />)}
    </Page>
  )
}

function Card({ channel: c }: { channel: Channel }) {
  const { t } = useT()
  const channelName = useChannelName()
  const slug = useQuery(meQuery()).data?.tenant?.slug
  const here = window.location.origin
  return (
    <section className={css.card}>
      <h2><ChannelIcon channel={c.channel} size={18} /> <bdi>{c.name}</bdi> {c.name !== channelName(c.channel) && <span>{channelName(c.channel)}</span>}</h2>
      {c.webhook_path && <Copied label={t('channels.webhook')} text={here + c.webhook_path} />}
      {c.channel !== 'webchat' && <Copied label={t('channels.account')} text={c.external_id} />}
      {c.channel === 'webchat' && slug && (
        <>
          <Copied label={t('channels.page')} text={`${here}/chat/${slug}`} />
          <Copied label={t('channels.tag')} text={`<script src="${here}/chat/assets/widget.js" data-tenant="${slug}" async></script>`} />
        </>
      )}
      {c.webhook_path && <Trial channel={c} />}
    </section>
  )
}

function Copied({ label, text }: { label: string; text: string }) {
  const { t } = useT()
  return (
    <div className={css.copied}>
      <span>{label}</span>
      <code dir="ltr">{text}</code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <ActionIcon aria-label={`${copied ? t('state.copied') : t('action.copy')}: ${label}`} onClick={copy}>
            {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          </ActionIcon>
        )}
      </CopyButton>
    </div>
  )
}

const CHECKS = { secret: 'channels.check.secret', signed: 'channels.check.signed', unsigned: 'channels.check.unsigned', challenge: 'channels.check.challenge' } as const

function Trial({ channel }: { channel: Channel }) {
  const { t } = useT()
  const problemText = useProblemText()
  const trial = useMutation({ mutationFn: () => tryChannel(channel.id) })
  return (
    <div className={css.trial} aria-live="polite">
      <Button variant="default" size="compact-sm" aria-busy={trial.isPending} onClick={() => trial.mutate()}>{t('channels.try')}</Button>
      {trial.error && <span className={css.failed}>{problemText(asProblem(trial.error))}</span>}
      {trial.data?.checks.map(({ check, passed }) => (
        <span key={check} className={passed ? css.passed : css.failed}>
          {passed ? <IconCheck size={15} aria-hidden /> : <IconX size={15} aria-hidden />} {t(CHECKS[check as keyof typeof CHECKS])}
          <span className="unseen">{passed ? t('channels.passed') : t('channels.failed')}</span>
        </span>
      ))}
    </div>
  )
}
