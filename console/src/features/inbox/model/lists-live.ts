import type { QueryClient } from '@tanstack/react-query'
import { numberOf, stringOf, type LiveEvent } from '@/features/live/model/event'
import { rowsOf, withRows, type Rows } from '../api/lists'
import { depart } from './departures'
import { byActivity, byUrgency, type Row } from './row'
import { patched, waitingRow } from './rows-live'

type Kind = 'queue' | 'mine' | 'all'

/**
 * What the stream tells, into the lists that are loaded.
 *
 * @returns the lists that must be asked for again, because an event tells of a line without saying all that it shows
 */
export function applyToLists(client: QueryClient, userId: string, events: LiveEvent[]): Set<Kind> {
  const again = new Set<Kind>()
  for (const [key, data] of client.getQueriesData<Rows>({ queryKey: ['rows'] })) {
    if (!data) continue
    const kind = key[1] as Kind
    const change = { rows: rowsOf(data), total: data.pages[0]?.total }
    const before = { ...change }
    for (const event of events) {
      if (kind === 'queue') inQueue(change, data, event, again)
      else if (kind === 'mine') inMine(change, userId, event, again)
      else inAll(change, event, again)
    }
    if (change.rows !== before.rows || change.total !== before.total) client.setQueryData<Rows>(key, withRows(data, change.rows, change.total))
  }
  return again
}

interface Change {
  rows: Row[]
  total: number | undefined
}

function inQueue(change: Change, data: Rows, event: LiveEvent, again: Set<Kind>): void {
  const id = event.data.conversation_id
  const known = change.rows.find((row) => row.id === id)
  if (event.type === 'queue_changed') {
    change.total = numberOf(event.data, 'pending') ?? change.total
  } else if (known && leavesQueue(event)) {
    change.rows = change.rows.filter((row) => row !== known)
    depart({ row: known, claimedBy: event.type === 'conversation_claimed' ? stringOf(event.data, 'agent_id') : undefined })
  } else if (known) {
    change.rows = patched(change.rows, event)
    if (event.type === 'handoff_requested') change.rows = [...change.rows].sort(byUrgency)
  } else if (event.type === 'handoff_requested') {
    insert(change, data, event)
    // To whom it is assigned a moment later is told to them alone.
    again.add('queue')
  } else if (event.type === 'conversation_released' && !leavesQueue(event)) {
    again.add('queue')
  }
}

function leavesQueue(event: LiveEvent): boolean {
  if (event.type === 'conversation_claimed') return true
  const status = stringOf(event.data, 'status')
  return status !== undefined && status !== 'pending_handoff'
}

/** Enters only where its place is loaded: a line after the last one of the last page comes with its page. */
function insert(change: Change, data: Rows, event: LiveEvent): void {
  const row = waitingRow(event)
  if (!row) return
  const whole = data.pages.at(-1)?.next === undefined
  const last = change.rows.at(-1)
  if (whole || (last && byUrgency(row, last) < 0)) change.rows = [...change.rows, row].sort(byUrgency)
}

function inMine(change: Change, userId: string, event: LiveEvent, again: Set<Kind>): void {
  const id = event.data.conversation_id
  const known = change.rows.some((row) => row.id === id)
  const to = stringOf(event.data, 'agent_id')
  const gives = event.type === 'conversation_claimed' || event.type === 'new_conversation_assigned'
  if (known && ((gives && to !== userId) || event.type === 'conversation_released')) {
    change.rows = change.rows.filter((row) => row.id !== id)
  } else if (known) {
    change.rows = patched(change.rows, event)
    if (event.type.startsWith('message_')) change.rows = [...change.rows].sort(byActivity)
  } else if (gives && to === userId) {
    again.add('mine')
  }
}

function inAll(change: Change, event: LiveEvent, again: Set<Kind>): void {
  const known = change.rows.some((row) => row.id === event.data.conversation_id)
  if (known) {
    change.rows = patched(change.rows, event)
    if (event.type === 'message_received' || event.type === 'message_sent') change.rows = [...change.rows].sort(byActivity)
  } else if (event.type === 'message_received' || event.type === 'handoff_requested') {
    again.add('all')
  }
}
