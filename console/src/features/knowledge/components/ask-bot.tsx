import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import { useT } from '@/i18n/use-t'
import { useProblemText } from '@/ui/problem-text'
import { askBot } from '../api/knowledge'
import css from './knowledge.module.css'

/** A dry run: what the bot would say to a customer, how sure it is, and what that rests on. */
export function AskBot() {
  const { t, format } = useT()
  const problemText = useProblemText()
  const [question, setQuestion] = useState('')
  const ask = useMutation({ mutationFn: askBot })
  const answer = ask.data
  return (
    <section className={css.ask} aria-labelledby="ask-bot">
      <h2 id="ask-bot">{t('ask.title')}</h2>
      <p className={css.hint}>{t('ask.hint')}</p>
      <form onSubmit={(e) => { e.preventDefault(); if (question.trim()) ask.mutate(question.trim()) }}>
        <Textarea dir="auto" rows={3} aria-label={t('ask.question')} placeholder={t('ask.question')} value={question} onChange={(e) => setQuestion(e.currentTarget.value)} />
        <Button mt="sm" type="submit" variant="default" aria-busy={ask.isPending}>{t('ask.ask')}</Button>
      </form>
      <div aria-live="polite">
        {ask.error && <p role="alert">{problemText(asProblem(ask.error))}</p>}
        {answer && (
          <div className={css.answer}>
            <p dir="auto">{answer.would_hand_off ? t('ask.handsOff') : answer.answer}</p>
            <ul className={css.facts}>
              <li>{t('ask.confidence', { score: format.score(answer.confidence) })}</li>
              {answer.citations.map((c) => (
                <li key={c.article_id}><span dir="auto">{c.title}</span> {format.score(c.score)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
