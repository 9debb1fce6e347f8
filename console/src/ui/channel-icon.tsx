import { IconBrandWhatsapp, IconMessageCircle, IconPlugConnected } from '@tabler/icons-react'
import { useT } from '@/i18n/use-t'
import type { MessageId } from '@/i18n/i18n'

const KNOWN: Record<string, { icon: typeof IconMessageCircle; label: MessageId }> = {
  whatsapp: { icon: IconBrandWhatsapp, label: 'channel.whatsapp' },
  webchat: { icon: IconMessageCircle, label: 'channel.webchat' },
  generic: { icon: IconPlugConnected, label: 'channel.generic' },
}

function known(channel: string) {
  return KNOWN[channel.replace(/[_-]/g, '').toLowerCase()] ?? KNOWN.generic
}

export function ChannelIcon({ channel, size = 16 }: { channel: string; size?: number }) {
  const label = useChannelName()(channel)
  const Icon = known(channel)?.icon ?? IconMessageCircle
  return <Icon size={size} stroke={1.6} role="img" aria-label={label} />
}

export function useChannelName(): (channel: string) => string {
  const { t } = useT()
  return (channel) => t(known(channel)?.label ?? 'channel.generic')
}
