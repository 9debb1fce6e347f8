import type { TriggerFields } from '@/api/types'
import type { MessageId } from '@/i18n/i18n'
import { isolated, useT } from '@/i18n/use-t'

const SENTIMENTS: Record<string, MessageId> = {
  positive: 'sentiment.positive',
  neutral: 'sentiment.neutral',
  negative: 'sentiment.negative',
  very_negative: 'sentiment.very_negative',
}

const SHOWN = 4
const LONGEST = 40

/** Of words that may stand for each other the first; without the marks of what may be left out. */
function plain(phrase: string): string {
  return phrase.replaceAll(/([^\s/[\]]+)(?:\/[^\s/[\]]+)+/g, '$1').replaceAll(/[[\]]/g, '')
}

/** What a trigger does, as a sentence. Of many words the first ones. */
export function useSentence(): (trigger: TriggerFields) => string {
  const { t, format } = useT()
  const shortened = (value: string) => {
    const words = value.split(/[\n|]/).map((w) => w.trim()).filter(Boolean)
    const first = [...new Set(words.map(plain))].slice(0, SHOWN).map((w) => isolated(w.length > LONGEST ? `${w.slice(0, LONGEST)}…` : w))
    return words.length > SHOWN ? `${first.join(', ')} ${t('triggers.more', { n: words.length - SHOWN })}` : format.list(first)
  }
  return (trigger) => {
    const threshold = format.score(trigger.threshold)
    switch (trigger.trigger_type) {
      case 'keyword':
        return t('triggers.sentence.keyword', { words: shortened(trigger.trigger_value) })
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
