import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'

const KNOWN: Record<string, MessageId> = {
  request: 'trigger.request',
  keyword: 'trigger.keyword',
  confidence: 'trigger.confidence',
  sentiment: 'trigger.sentiment',
  intent: 'trigger.intent',
  unreadable: 'trigger.unreadable',
  'bot-failure': 'trigger.botFailure',
}

/** Why a conversation asked for a person, in words. */
export function useTriggerText(): (trigger: string, reason?: string) => string {
  const { t } = useT()
  return (trigger, reason) => {
    const known = KNOWN[trigger.replace('_', '-').toLowerCase()]
    const word = known ? t(known) : trigger
    return reason ? t('trigger.with', { trigger: word, reason }) : word
  }
}
