import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { User } from '@/api/types'
import { liveState } from '@/app/live'
import { claimConversation } from '@/features/conversation/model/acts'
import { draftKey, drafts } from '@/features/conversation/model/drafts'
import { preferences } from '@/features/session/model/preferences'
import { mayAct } from '@/features/session/model/role'
import { useActions } from '@/features/shell/model/actions'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { useFilters } from '../model/filters'
import { markConversation } from '../model/unread'
import { useList, type View } from '../model/use-list'
import { ListEmpty } from './list-empty'
import css from './list.module.css'
import { Row } from './row'

interface Props {
  view: View
  user: User
  openId: string | undefined
}

/** The lines of a view. Only those near the screen are in the page; the one with the focus always is. */
export function List({ view, user, openId }: Props) {
  const { t, format } = useT()
  const navigate = useNavigate()
  const { filters, search, any, set } = useFilters()
  const scroller = useRef<HTMLDivElement>(null)
  const [used, setUsed] = useState({ pointer: false, focus: false, scrolled: false })
  const { query, shown, held, total, departures, showNew } = useList(view, user.id, filters, used.pointer || used.focus || used.scrolled)
  const [focusedId, setFocusedId] = useState<string>()
  const density = useStore(preferences, (p) => p.density)
  const kept = useStore(drafts)
  const phase = useStore(liveState, (s) => s.phase)
  const heardAt = useStore(liveState, (s) => (s.phase === 'reconnecting' ? s.heardAt : 0))

  const tabbableId = shown.some((r) => r.id === focusedId) ? focusedId : shown.some((r) => r.id === openId) ? openId : shown[0]?.id
  const tabbableAt = shown.findIndex((r) => r.id === tabbableId)
  // The library's object changes in place, which the compiler of React cannot know.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (density === 'compact' ? 56 : 72),
    getItemKey: (at) => shown[at]?.id ?? at,
    overscan: 6,
    rangeExtractor: (range) => {
      const first = Math.max(0, range.startIndex - range.overscan)
      const last = Math.min(range.count - 1, range.endIndex + range.overscan)
      const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
      return tabbableAt >= 0 && !all.includes(tabbableAt) ? [...all, tabbableAt].sort((a, b) => a - b) : all
    },
  })
  useEffect(() => virtual.measure(), [density, virtual])
  /** Those that leave are still seen, but no longer counted. */
  const listed = shown.filter((r) => !departures.has(r.id)).length

  const items = virtual.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown > shown.length - 20) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, shown.length])

  const open = (at: number) => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, at))]
    if (!row) return
    setFocusedId(row.id)
    virtual.scrollToIndex(shown.indexOf(row))
    void navigate(`/inbox/${view}/${row.id}${search}`)
  }
  const openAt = shown.findIndex((r) => r.id === openId)
  const move = (by: number) => {
    const at = Math.max(0, Math.min(shown.length - 1, (tabbableAt < 0 ? 0 : tabbableAt) + by))
    virtual.scrollToIndex(at)
    const id = shown[at]?.id
    setFocusedId(id)
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus())
  }

  const claim = useCallback((id: string) => {
    void claimConversation(id, user.id)
    void navigate(`/inbox/${view}/${id}${search}`)
  }, [user.id, view, search, navigate])
  const mark = useCallback((id: string, unread: boolean) => void markConversation(id, unread), [])

  useActions({
    ...(shown.length > 0 ? { next: () => open(openAt + 1), previous: () => open(openAt < 0 ? 0 : openAt - 1) } : {}),
    ...(held > 0 ? { showNew } : {}),
  })

  if (query.isPending) return <SkeletonLines count={8} height="var(--w-row)" />
  if (query.isError && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />
  return (
    <>
      {query.isError && (
        <p className={css.strip} role="status">
          {t('list.notRefreshed')} <Button size="compact-xs" variant="default" onClick={() => void query.refetch()}>{t('action.retry')}</Button>
        </p>
      )}
      {held > 0 && (
        <button type="button" className={css.fresh} onClick={showNew}>{t('list.new', { n: held })}</button>
      )}
      {shown.length === 0 && (any ? <Empty title={t('list.nothingMatches')}><Button variant="default" onClick={() => set({ q: undefined, status: undefined, channel: undefined, sentiment: undefined, priority: undefined, unread: undefined })}>{t('list.clearFilters')}</Button></Empty> : <ListEmpty view={view} />)}
      {/* The list as a whole is watched, so that nothing moves while it is used; each line is a link of its own. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={scroller}
        className={css.scroller}
        onPointerEnter={(e) => e.pointerType === 'mouse' && setUsed((u) => ({ ...u, pointer: true }))}
        onPointerLeave={() => setUsed((u) => ({ ...u, pointer: false }))}
        onFocus={() => setUsed((u) => ({ ...u, focus: true }))}
        onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && setUsed((u) => ({ ...u, focus: false }))}
        onScroll={(e) => {
          const scrolled = e.currentTarget.scrollTop > 4
          setUsed((u) => (u.scrolled === scrolled ? u : { ...u, scrolled }))
        }}
        onKeyDown={(e) => {
          const by = { ArrowDown: 1, ArrowUp: -1, Home: -1e6, End: 1e6 }[e.key]
          if (by === undefined || e.altKey || e.ctrlKey || e.metaKey) return
          e.preventDefault()
          move(by)
        }}
      >
        <ul className={css.rows} style={{ blockSize: virtual.getTotalSize() }} aria-label={t(`view.${view}`)}>
          {items.map((item) => {
            const row = shown[item.index]
            if (!row) return null
            const draft = kept.get(draftKey(row.id, 'reply'))?.text
            return (
              <li key={item.key} className={css.item} style={{ transform: `translateY(${item.start}px)` }} aria-setsize={total ?? (hasNextPage ? -1 : shown.length)} aria-posinset={item.index + 1}>
                <Row
                  row={row}
                  to={`/inbox/${view}/${row.id}${search}`}
                  current={row.id === openId}
                  tabbable={row.id === tabbableId}
                  me={user.id}
                  draft={draft === '' ? undefined : draft}
                  departure={departures.get(row.id)}
                  onFocus={setFocusedId}
                  onClaim={mayAct(user.role) ? claim : undefined}
                  onMark={mark}
                />
              </li>
            )
          })}
        </ul>
      </div>
      <p className={css.foot} role="status">
        {heardAt > 0 ? t('list.asOf', { time: format.clock(heardAt) }) : total === undefined ? t('list.loaded', { n: listed }) : t('list.of', { n: listed, total })}
        {phase === 'live' && <span className={css.live}>{t('state.live')}</span>}
      </p>
    </>
  )
}
