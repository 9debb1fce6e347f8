import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useT } from '@/i18n/use-t'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { unansweredQuery } from '../api/knowledge'
import type { Draft } from './article-editor'
import css from './knowledge.module.css'

const SHOWN = 30

/** The questions for which an article is wanted, the most asked first; each is one click from the article. */
export function Unanswered() {
  const { t, format } = useT()
  const navigate = useNavigate()
  const query = useQuery(unansweredQuery())
  const write = (draft: Draft) => void navigate('/knowledge/new', { state: draft })
  return (
    <section className={css.unanswered} aria-labelledby="unanswered">
      <h2 id="unanswered">{t('unanswered.title')}</h2>
      <p className={css.hint}>{t('unanswered.hint')}</p>
      {query.isPending && <SkeletonLines count={4} height="44px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <Empty title={t('unanswered.none')} />}
      <ul className={css.groups}>
        {query.data?.slice(0, SHOWN).map((group) => (
          <li key={group.question}>
            <div>
              <p className={css.asked}>{group.question}</p>
              <p className={css.hint}>{t('unanswered.asked', { count: group.count })} · {t('ask.confidence', { score: format.score(group.confidence) })}</p>
            </div>
            <Button size="compact-sm" variant="default" onClick={() => write({ questions: group.examples })}>{t('unanswered.write')}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
