import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { NavLink } from 'react-router'
import type { User } from '@/api/types'
import { shownKey, useActions } from '@/features/shell/model/actions'
import { useT } from '@/i18n/use-t'
import { PriorityMark, SentimentMark } from '@/ui/marks'
import { Tip } from '@/ui/tip'
import { mineQuery, queueQuery, totalOf } from '../api/lists'
import { useFilters } from '../model/filters'
import type { View } from '../model/use-list'
import css from './list-head.module.css'

const SEARCH_AFTER_MS = 200

export function ListHead({ view, user }: { view: View; user: User }) {
  const { t } = useT()
  return (
    <header className={css.head}>
      <nav className={css.views} aria-label={t('inbox.views')}>
        <ViewLink view="queue" label={t('view.queue')} count={totalOf(useInfiniteQuery(queueQuery()).data)} />
        <MineLink user={user} />
        <ViewLink view="all" label={t('view.all')} />
      </nav>
      <Filters view={view} />
    </header>
  )
}

function MineLink({ user }: { user: User }) {
  const { t } = useT()
  return <ViewLink view="mine" label={t('view.mine')} count={totalOf(useInfiniteQuery(mineQuery(user.id)).data)} />
}

function ViewLink({ view, label, count }: { view: View; label: string; count?: number | undefined }) {
  const { format } = useT()
  return (
    <NavLink to={`/inbox/${view}`} className={css.view}>
      {label}
      {count !== undefined && count > 0 && <span className={css.count}>{format.number(count)}</span>}
    </NavLink>
  )
}

function Filters({ view }: { view: View }) {
  const { t } = useT()
  const { filters, set } = useFilters()
  return (
    <div className={css.filters}>
      <Search key={view} />
      <button type="button" className={css.chip} aria-pressed={filters.unread === true} onClick={() => set({ unread: filters.unread ? undefined : 'true' })}>
        {t('filter.unread')}
      </button>
      <button type="button" className={css.chip} aria-pressed={filters.priority === 'urgent'} onClick={() => set({ priority: filters.priority ? undefined : 'urgent' })}>
        <PriorityMark priority="urgent" />
        <span className={css.wide}>{t('priority.urgent')}</span>
      </button>
      <More view={view} />
    </div>
  )
}

function More({ view }: { view: View }) {
  const { t } = useT()
  const { filters, set } = useFilters()
  const active = (filters.status ? 1 : 0) + (filters.sentiment ? 1 : 0) + (filters.channel ? 1 : 0) + (filters.unanswered ? 1 : 0)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant={active > 0 ? 'light' : 'subtle'} {...(active > 0 ? { color: 'accent' } : {})} aria-label={t('filter.more')}>
          <IconFilter size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={filters.unanswered ? '✓' : undefined} onClick={() => set({ unanswered: filters.unanswered ? undefined : 'true' })}>{t('filter.unanswered')}</Menu.Item>
        <Menu.Label>{t('filter.sentiment')}</Menu.Label>
        {(['very_negative', 'negative', 'positive'] as const).map((s) => (
          <Menu.Item key={s} leftSection={<SentimentMark sentiment={s} />} rightSection={filters.sentiment === s ? '✓' : undefined} onClick={() => set({ sentiment: filters.sentiment === s ? undefined : s })}>
            {t(`sentiment.${s}`)}
          </Menu.Item>
        ))}
        {view === 'all' && (
          <>
            <Menu.Label>{t('filter.status')}</Menu.Label>
            {(['bot', 'pending_handoff', 'human_agent', 'closed'] as const).map((s) => (
              <Menu.Item key={s} rightSection={filters.status === s ? '✓' : undefined} onClick={() => set({ status: filters.status === s ? undefined : s })}>
                {t(`status.${s}`)}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Label>{t('filter.channel')}</Menu.Label>
        {(['whatsapp', 'webchat'] as const).map((c) => (
          <Menu.Item key={c} rightSection={filters.channel === c ? '✓' : undefined} onClick={() => set({ channel: filters.channel === c ? undefined : c })}>
            {t(`channel.${c}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Search() {
  const { t } = useT()
  const { filters, set } = useFilters()
  const [text, setText] = useState(filters.q ?? '')
  const field = useRef<HTMLInputElement>(null)
  const setLater = useRef(set)
  useEffect(() => {
    setLater.current = set
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      if ((filters.q ?? '') !== text.trim()) setLater.current({ q: text.trim() })
    }, SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, filters.q])
  useActions({ search: () => field.current?.focus() })
  return (
    <Tip label={t('action.search')} hotkey={shownKey('search')}>
      <TextInput
        ref={field}
        className={css.search}
        type="search"
        dir="auto"
        aria-label={t('action.search')}
        placeholder={t('action.search')}
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
        onKeyDown={(e) => e.key === 'Escape' && text !== '' && (e.preventDefault(), setText(''))}
        leftSection={<IconSearch size={15} />}
        rightSection={text && <ActionIcon size={24} aria-label={t('action.clear')} onClick={() => setText('')}><IconX size={14} /></ActionIcon>}
      />
    </Tip>
  )
}
