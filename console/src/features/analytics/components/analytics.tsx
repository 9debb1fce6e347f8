import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT } from '@/i18n/use-t'
import { serverNow } from '@/lib/clock'
import { Page } from '@/ui/page'
import { Failed, SkeletonLines } from '@/ui/states'
import { summaryQuery, topicsQuery } from '../api/analytics'
import { useLabels } from '../model/labels'
import { parameters, shownBy } from '../model/range'
import css from './analytics.module.css'
import { Charts, Placeholder } from './charts'
import { DrillDown } from './drill-down'
import { Filters } from './filters'
import { Tiles } from './tiles'

/** What changed, since when, and in which conversations. */
export function Analytics() {
  const { t, locale } = useT()
  const [search, setSearch] = useSearchParams()
  const [now] = useState(serverNow)
  const shown = shownBy(search, now)
  const query = parameters(shown)
  const summary = useQuery(summaryQuery(query))
  const change = (changes: Record<string, string>) =>
    setSearch((old) => {
      const next = new URLSearchParams(old)
      for (const [key, value] of Object.entries(changes)) if (value) next.set(key, value); else next.delete(key)
      return next
    }, { replace: true })
  const open = (figure: string, labels: string[] = [], topic = '') => change({ open: figure, label: labels.join(','), topic })
  const opened = search.get('open')
  const day = (at: string) => new Intl.DateTimeFormat(locale, { timeZone: shown.tz, dateStyle: 'medium' }).format(new Date(at))
  return (
    <Page title={t('place.analytics')} wide>
      <Filters shown={shown} change={change} />
      {summary.isPending && <SkeletonLines count={3} height="72px" />}
      {summary.isError && !summary.data && <Failed error={summary.error} retry={() => void summary.refetch()} />}
      {summary.data && (
        <>
          <p className={css.compared}>{t('analytics.compared', { from: day(summary.data.previous_range.from), to: day(new Date(Date.parse(summary.data.previous_range.to) - 1).toISOString()) })}</p>
          <Tiles summary={summary.data} open={open} />
        </>
      )}
      <Charts shown={shown} query={query} open={open} />
      <div className={css.charts}>
        <Counts title={t('analytics.reasons')} counts={summary.data?.handoffs_by_reason} open={(label) => open('handoffs', [label])} />
        <Counts title={t('analytics.endedBy')} counts={summary.data?.resolutions_by_whom} open={(label) => open('resolutions', [label])} />
        <Topics query={query} open={(topic) => open('messages', ['customer'], topic)} />
      </div>
      {opened && <DrillDown figure={opened} labels={(search.get('label') ?? '').split(',').filter(Boolean)} topic={search.get('topic') ?? ''} query={query} onClose={() => change({ open: '', label: '', topic: '' })} />}
    </Page>
  )
}

function Counts({ title, counts, open }: { title: string; counts: Record<string, number> | undefined; open: (label: string) => void }) {
  const { t, format } = useT()
  const labelOf = useLabels()
  if (!counts) return <Placeholder title={title} />
  const sorted = Object.entries(counts).sort((a, b) => b[1] - a[1])
  return (
    <section className={css.chart}>
      <h2>{title}</h2>
      {sorted.length === 0 && <p className={css.none}>{t('analytics.nothing')}</p>}
      <ul className={css.list}>
        {sorted.map(([label, n]) => <li key={label}><button type="button" onClick={() => open(label)}><span>{labelOf(label)}</span><span>{format.number(n)}</span></button></li>)}
      </ul>
    </section>
  )
}

function Topics({ query, open }: { query: Record<string, string>; open: (topicId: string) => void }) {
  const { t, format } = useT()
  const topics = useQuery(topicsQuery(query))
  return (
    <section className={css.chart}>
      <h2>{t('analytics.topics')}</h2>
      {(topics.data ?? []).length === 0 && <p className={css.none}>{t('analytics.noTopics')}</p>}
      <ul className={css.list}>
        {(topics.data ?? []).map((topic) => (
          <li key={topic.topic_id}>
            <button type="button" onClick={() => open(topic.topic_id)}>
              <span><bdi>{topic.label}</bdi> <span className={css.quiet}><bdi>{topic.keywords.join(', ')}</bdi></span></span>
              <span>{format.number(topic.messages)} <span className={css.quiet}>{t('analytics.before', { value: format.number(topic.previous_messages) })}</span></span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
