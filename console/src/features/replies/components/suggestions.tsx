import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { passagesQuery } from '@/features/knowledge/api/knowledge'
import { finds } from '@/features/shell/model/fold'
import { useT } from '@/i18n/use-t'
import { repliesQuery } from '../api/replies'
import { filled, type Known } from '../model/fill'
import css from './suggestions.module.css'

export interface Suggestion {
  id: string
  title: string
  shortcut: string | undefined
  text: string
}

const SHOWN = 7

/** Canned replies by shortcut, title or words, then articles that answer. */
export function useSuggestions(word: string | undefined, known: Known): Suggestion[] {
  const replies = useQuery({ ...repliesQuery(), enabled: word !== undefined }).data
  const passages = useQuery({ ...passagesQuery((word ?? '').replaceAll('-', ' ')), enabled: (word?.length ?? 0) > 2 }).data
  const { customer_name, agent_name, company } = known
  return useMemo(() => {
    if (word === undefined) return []
    const fitting = (replies ?? [])
      .filter((r) => finds(word, `${r.shortcut} ${r.title} ${r.text}`))
      .sort((a, b) => Number(b.shortcut.startsWith(word)) - Number(a.shortcut.startsWith(word)))
      .map((r) => ({ id: r.id, title: r.title, shortcut: r.shortcut, text: filled(r.text, { customer_name, agent_name, company }) }))
    const articles = word.length > 2 ? (passages ?? []).map((p) => ({ id: p.article_id, title: p.title, shortcut: undefined, text: p.passage })) : []
    return [...fitting, ...articles].slice(0, SHOWN)
  }, [word, replies, passages, customer_name, agent_name, company])
}

/** Above the field whose keys choose from it. */
export function Suggestions({ id, suggestions, at, onPick }: { id: string; suggestions: Suggestion[]; at: number; onPick: (suggestion: Suggestion) => void }) {
  const { t } = useT()
  return (
    <div id={id} className={css.list} role="listbox" aria-label={t('replies.choose')}>
      {suggestions.map((s, i) => (
        // Chosen by the keys of the field; the pointer is the other way.
        <div key={s.id} id={`${id}-${i}`} role="option" aria-selected={i === at} className={css.option} onPointerDown={(e) => { e.preventDefault(); onPick(s) }}>
          <span className={css.title}>
            <bdi>{s.title}</bdi>
            {s.shortcut && <bdi className={css.shortcut} dir="ltr">/{s.shortcut}</bdi>}
          </span>
          <span className={css.text} dir="auto">{s.text}</span>
        </div>
      ))}
    </div>
  )
}
