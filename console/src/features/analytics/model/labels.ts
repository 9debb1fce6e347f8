import { useTriggerText } from '@/features/inbox/model/trigger-text'
import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'

const KNOWN: Record<string, MessageId> = {
  whatsapp: 'channel.whatsapp',
  webchat: 'channel.webchat',
  generic: 'channel.generic',
  customer: 'person.customer',
  bot: 'person.bot',
  agent: 'role.agent',
  system: 'person.system',
  en: 'analytics.language.en',
  ar: 'analytics.language.ar',
  und: 'analytics.language.und',
  unanswered: 'analytics.unanswered',
  positive: 'sentiment.positive',
  neutral: 'sentiment.neutral',
  negative: 'sentiment.negative',
  very_negative: 'sentiment.very_negative',
}

/** What a figure's parts are called. */
export function useLabels(): (label: string) => string {
  const { t } = useT()
  const trigger = useTriggerText()
  return (label) => {
    const known = KNOWN[label]
    return known ? t(known) : trigger(label)
  }
}
