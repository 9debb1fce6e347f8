import type { Message } from '@/api/types'
import { wantedPassage } from '../model/passage'
import { useT } from '@/i18n/use-t'
import css from './bot-facts.module.css'

const SURE = 0.8
const UNSURE = 0.55

/** How sure the bot was: a word and the number, in no colour that would judge it. */
export function Confidence({ value }: { value: number }) {
  const { t, format } = useT()
  const word = value >= SURE ? t('bot.sure') : value >= UNSURE ? t('bot.fairlySure') : t('bot.unsure')
  return <span className={css.confidence}>{word} {format.score(value)}</span>
}

/** What the answer rests on; each opens beside the conversation. */
export function Sources({ citations }: { citations: NonNullable<Message['citations']> }) {
  const { t, format } = useT()
  return (
    <p className={css.sources}>
      {citations.map((c, at) => (
        <button key={c.article_id} type="button" className={css.source} title={c.title} aria-label={t('bot.source', { n: at + 1, title: c.title })} onClick={() => wantedPassage.set({ articleId: c.article_id, title: c.title })}>
          [{format.number(at + 1)}]
        </button>
      ))}
    </p>
  )
}
