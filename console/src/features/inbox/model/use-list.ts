import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useStore } from '@/lib/store'
import { allQuery, mineQuery, queueQuery, rowsOf, totalOf, type Filter } from '../api/lists'
import { departures } from './departures'
import type { Row } from './row'
import { steady } from './steady'

export type View = 'queue' | 'mine' | 'all'

export interface Filters extends Filter {
  unread?: boolean
  priority?: Row['priority']
}

const NONE: ReadonlySet<string> = new Set()

/** The list of a view as it is to be shown: filtered, and steady while it is in use. */
export function useList(view: View, userId: string, filters: Filters, frozen: boolean) {
  const { unread, priority, ...asked } = filters
  const options = view === 'queue' ? queueQuery() : view === 'mine' ? mineQuery(userId) : allQuery(asked)
  // The three differ only in their keys, which a union of options hides from the compiler.
  const query = useInfiniteQuery(options as ReturnType<typeof allQuery>)
  const leaving = useStore(departures)

  const rows = useMemo(() => rowsOf(query.data).filter((row) => fits(row, view, filters)), [query.data, view, filters])
  const wanted = useMemo(() => rows.map((row) => row.id), [rows])
  const gone = view === 'queue' ? new Set(leaving.keys()) : NONE

  const listKey = JSON.stringify([view, filters])
  const shownBefore = useRef<{ key: string; ids: string[] }>({ key: listKey, ids: [] })
  const [letIn, setLetIn] = useState(0)
  const seenLetIn = useRef(letIn)
  const before = shownBefore.current.key === listKey ? shownBefore.current.ids : []
  const now = steady(before, wanted, gone, frozen && seenLetIn.current === letIn && query.data !== undefined)
  shownBefore.current = { key: listKey, ids: now.shown }
  seenLetIn.current = letIn

  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const shown = now.shown.map((id) => byId.get(id) ?? leaving.get(id)?.row).filter((row) => row !== undefined)
  return { query, shown, held: now.held, total: totalOf(query.data), departures: leaving, showNew: () => setLetIn((n) => n + 1) }
}

/** One predicate for what was read and for what the stream changed. */
function fits(row: Row, view: View, filters: Filters): boolean {
  if (filters.unread && row.unread === 0) return false
  if (filters.priority && row.priority !== filters.priority) return false
  if (filters.channel && row.channel !== undefined && row.channel !== filters.channel) return false
  if (filters.status && row.status !== filters.status) return false
  if (filters.sentiment && row.sentiment !== undefined && row.sentiment !== filters.sentiment) return false
  if (view !== 'all' && filters.q) {
    const wanted = filters.q.toLocaleLowerCase()
    return `${row.customerName ?? ''} ${row.preview}`.toLocaleLowerCase().includes(wanted)
  }
  return true
}
