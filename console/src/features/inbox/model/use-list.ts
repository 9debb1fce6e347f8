import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useStore } from '@/lib/store'
import { allQuery, mineQuery, queueQuery, rowsOf, totalOf, type Filter } from '../api/lists'
import { departures } from './departures'
import type { Row } from './row'
import { steady } from './steady'

export type View = 'queue' | 'mine' | 'all'

export interface Filters extends Filter {
  unread?: boolean
  /** The last word is the customer's. */
  unanswered?: boolean
}

const NONE: ReadonlySet<string> = new Set()

/** The list of a view as it is to be shown: filtered, and steady while it is in use. */
export function useList(view: View, userId: string, filters: Filters, frozen: boolean) {
  const { unread, unanswered, ...asked } = filters
  const options = view === 'queue' ? queueQuery() : view === 'mine' ? mineQuery(userId) : allQuery(asked)
  // The three differ only in their keys, which a union of options hides from the compiler.
  const query = useInfiniteQuery(options as ReturnType<typeof allQuery>)
  const leaving = useStore(departures)

  const rows = useMemo(() => rowsOf(query.data).filter((row) => fits(row, view, filters)), [query.data, view, filters])
  const wanted = useMemo(() => rows.map((row) => row.id), [rows])
  const gone = view === 'queue' ? new Set(leaving.keys()) : NONE

  const listKey = JSON.stringify([view, filters])
  const [screen, setScreen] = useState<{ key: string; ids: string[]; letIn: boolean }>({ key: '', ids: [], letIn: false })
  const same = screen.key === listKey
  const now = steady(same ? screen.ids : [], wanted, gone, frozen && same && !screen.letIn && query.data !== undefined)
  if (!same || screen.letIn || !equal(screen.ids, now.shown)) setScreen({ key: listKey, ids: now.shown, letIn: false })

  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const shown = now.shown.map((id) => byId.get(id) ?? leaving.get(id)?.row).filter((row) => row !== undefined)
  return { query, shown, held: now.held, total: totalOf(query.data), departures: leaving, showNew: () => setScreen((s) => ({ ...s, letIn: true })) }
}

/** One predicate for what was read and for what the stream changed. */
function fits(row: Row, view: View, filters: Filters): boolean {
  if (filters.unread && row.unread === 0) return false
  if (filters.unanswered && (row.previewAuthor !== 'customer' || row.status === 'closed')) return false
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

function equal(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}
