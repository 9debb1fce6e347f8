import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Conversation, User } from '@/api/types'
import { articleQuery, passagesQuery } from '@/features/knowledge/api/knowledge'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { Failed, SkeletonLines } from '@/ui/states'
import { asRecorded, messagesQuery } from '../api/conversation'
import { insert, wantedPassage, wantedSearch } from '../model/passage'
import { rightsOf } from '../model/rights'
import css from './side.module.css'

const SEARCH_AFTER_MS = 250

/** What the bot would find for the last question, or for other words; each passage goes into the reply by one press. */
export function KnowledgeCard({ conversation, user }: { conversation: Conversation; user: User }) {
  const { t } = useT()
  const { data } = useInfiniteQuery(messagesQuery(conversation.id))
  const lastAsked = asRecorded(data).findLast((m) => m.author === 'customer')?.text ?? ''
  const [typed, setTyped] = useState('')
  const [searched, setSearched] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearched(typed.trim()), SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const query = useQuery(passagesQuery((searched || lastAsked).slice(0, 400)))
  const field = useRef<HTMLInputElement>(null)
  const wanted = useStore(wantedSearch)
  const first = useRef(wanted.count)
  useEffect(() => {
    if (wanted.count !== first.current || wanted.count > 0) field.current?.focus()
  }, [wanted])
  const passage = useStore(wantedPassage)
  const canInsert = rightsOf(conversation, user).note
  return (
    <>
      <TextInput ref={field} dir="auto" type="search" leftSection={<IconSearch size={15} />} aria-label={t('action.searchKnowledge')} placeholder={lastAsked ? t('knowledge.searchOther') : t('action.searchKnowledge')} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
      {passage && <OpenPassage articleId={passage.articleId} onInsert={canInsert ? (text) => insert(conversation.id, text) : undefined} />}
      {!searched && lastAsked && <p className={css.quiet} style={{ marginBlockStart: 10 }}>{t('knowledge.forLast')}</p>}
      {query.isPending && query.fetchStatus !== 'idle' && <SkeletonLines count={3} height="72px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className={css.quiet} style={{ marginBlockStart: 12 }}>{t('knowledge.nothing')}</p>}
      {query.data?.map((p) => (
        <Passage key={p.article_id} title={p.title} text={p.passage} score={p.score} onInsert={canInsert ? () => insert(conversation.id, p.passage) : undefined} />
      ))}
    </>
  )
}

function Passage({ title, text, score, onInsert }: { title: string; text: string; score?: number; onInsert?: (() => void) | undefined }) {
  const { t, format } = useT()
  const [open, setOpen] = useState(score === undefined)
  return (
    <article className={css.passage} data-open={open || undefined}>
      <header>
        <span dir="auto">{title}</span>
        {score !== undefined && <span className={css.score}>{format.score(score)}</span>}
      </header>
      <p dir="auto">{text}</p>
      <div className={css.row}>
        {onInsert && <Button size="compact-xs" variant="default" aria-label={t('knowledge.insertOf', { title })} onClick={onInsert}>{t('knowledge.insert')}</Button>}
        {score !== undefined && <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('knowledge.less') : t('knowledge.more')}</Button>}
      </div>
    </article>
  )
}

function OpenPassage({ articleId, onInsert }: { articleId: string; onInsert: ((text: string) => void) | undefined }) {
  const query = useQuery(articleQuery(articleId))
  if (query.isPending) return <SkeletonLines count={1} height="72px" />
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  return <Passage title={query.data.title} text={query.data.body} onInsert={onInsert && (() => onInsert(query.data.body))} />
}
