import type { TriggerFields } from '@/api/types'
import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'

const SENTIMENTS: Record<string, MessageId> = {
  positive: 'sentiment.positive',
  neutral: 'sentiment.neutral',
  negative: 'sentiment.negative',
  very_negative: 'sentiment.very_negative',
}

/** What a trigger does, as a sentence. */
export function useSentence(): (trigger: TriggerFields) => string {
  const { t, format } = useT()
  return (trigger) => {
    const threshold = format.score(trigger.threshold)
    switch (trigger.trigger_type) {
      case 'keyword':
        return t('triggers.sentence.keyword', { words: format.list(trigger.trigger_value.split(/[\n|]/).map((w) => w.trim()).filter(Boolean)) })
      case 'confidence':
        return t('triggers.sentence.confidence', { threshold })
      case 'sentiment': {
        const known = SENTIMENTS[trigger.trigger_value]
        return t('triggers.sentence.sentiment', { sentiment: known ? t(known) : trigger.trigger_value, threshold })
      }
      case 'intent':
        return t('triggers.sentence.intent', { intent: trigger.trigger_value, threshold })
    }
  }
}
