import { Button } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Conversation, User } from '@/api/types'
import { liveState } from '@/app/live'
import { rowsOf, type Rows } from '@/features/inbox/api/lists'
import { markConversation } from '@/features/inbox/model/unread'
import { announce } from '@/features/shell/model/announce'
import { queryClient } from '@/app/query-client'
import { useT } from '@/i18n/use-t'
import { serverNow } from '@/lib/clock'
import { useStore } from '@/lib/store'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { asRecorded, assignmentsQuery, messagesQuery, notesQuery } from '../api/conversation'
import { outbox, settle } from '../model/outbox'
import { timeline } from '../model/timeline'
import { useLogScroll } from '../model/use-scroll'
import { Happenings } from './happenings'
import css from './log.module.css'
import { MessageGroup } from './message-group'
import { NoteEntry } from './note-entry'
import { OutgoingGroup } from './outgoing'

const SEEN_AFTER_MS = 2000

/** All that was said and done, in the order of time. */
export function Log({ id, user, conversation }: { id: string; user: User; conversation: Conversation | undefined }) {
  const { t, format } = useT()
  const query = useInfiniteQuery(messagesQuery(id))
  const notes = useQuery(notesQuery(id))
  const assignments = useQuery(assignmentsQuery(id))
  const sent = useStore(outbox)
  const cutAt = useStore(liveState, (s) => (s.phase === 'reconnecting' ? s.heardAt : 0))

  const messages = useMemo(
    () => asRecorded(query.data),
    [query.data],
  )
  const outgoing = useMemo(() => sent.filter((o) => o.conversationId === id), [sent, id])
  const from = query.hasNextPage ? messages[0]?.recorded_at : undefined
  const entries = useMemo(
    () => timeline(messages, notes.data ?? [], assignments.data ?? [], outgoing, from),
    [messages, notes.data, assignments.data, outgoing, from],
  )
  useEffect(() => {
    const known = new Set(messages.flatMap((m) => [m.id, m.client_ref]))
    settle(id, (o) => known.has(o.ref) || (o.messageId !== undefined && known.has(o.messageId)))
  }, [id, messages, sent])

  const last = messages.at(-1)
  const { ref, onScroll, atEnd, toEnd } = useLogScroll({
    id,
    ready: query.data !== undefined,
    lastKey: `${last?.id} ${outgoing.length} ${notes.data?.length}`,
    firstKey: messages[0]?.id,
    hasOlder: query.hasNextPage && !query.isFetchingNextPage,
    loadOlder: () => void query.fetchNextPage(),
  })
  const fresh = useFresh(messages, atEnd)
  useAnnounced(messages, query.isFetchingNextPage)
  useSeen(id, last?.id, atEnd && conversation !== undefined)

  if (query.isError && !query.data) {
    return <div className={css.frame}><Failed error={query.error} retry={() => void query.refetch()} /></div>
  }
  return (
    <div className={css.frame}>
      {/* A scrolling region must be reachable by keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={ref} id="log" className={css.log} role="log" aria-live="off" aria-label={t('log.label')} tabIndex={0} onScroll={onScroll}>
        <div className={css.entries}>
          {query.isPending && <SkeletonLines count={5} height="64px" />}
          {query.hasNextPage && (
            <Button className={css.older} variant="subtle" size="compact-sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('log.older')}</Button>
          )}
          {query.data && entries.length === 0 && <Empty title={t('log.empty')} />}
          {entries.map((entry) => {
            switch (entry.kind) {
              case 'day':
                return <p key={entry.key} className={css.day}><span>{format.day(entry.at, serverNow())}</span></p>
              case 'messages':
                return <MessageGroup key={entry.key} group={entry} me={user.id} conversation={conversation} />
              case 'note':
                return <NoteEntry key={entry.key} note={entry.note} />
              case 'happenings':
                return <Happenings key={entry.key} happenings={entry.happenings} />
              case 'outgoing':
                return <OutgoingGroup key={entry.key} outgoing={entry.outgoing} />
            }
          })}
          {cutAt > 0 && <p className={css.stale}>{t('log.mayMiss', { time: format.clock(cutAt) })}</p>}
        </div>
      </div>
      {!atEnd && (
        <Button className={css.down} variant="default" size="compact-sm" leftSection={<IconArrowDown size={15} />} onClick={toEnd}>
          {fresh > 0 ? t('log.new', { n: fresh }) : t('log.toEnd')}
        </Button>
      )}
    </div>
  )
}

type Ordered = { id: string; author: string; text: string }[]

/** How many messages came while the person was reading further up. */
function useFresh(messages: Ordered, atEnd: boolean): number {
  const lastId = messages.at(-1)?.id
  const [seenId, setSeenId] = useState(lastId)
  if (atEnd && seenId !== lastId) setSeenId(lastId)
  const at = messages.findIndex((m) => m.id === seenId)
  return at < 0 ? 0 : messages.length - 1 - at
}

/** Says each new message of the customer once; never what was loaded, scrolled to or caught up with. */
function useAnnounced(messages: Ordered, paging: boolean): void {
  const { t } = useT()
  const known = useRef<Set<string>>(undefined)
  useEffect(() => {
    if (messages.length === 0) return
    const before = known.current
    known.current = new Set(messages.map((m) => m.id))
    if (!before || paging) return
    const fresh = messages.filter((m) => !before.has(m.id) && m.author === 'customer')
    if (fresh.length === 1) announce(t('announce.message', { text: fresh[0]?.text }))
    else if (fresh.length > 1) announce(t('announce.messages', { n: fresh.length }))
  }, [messages, paging, t])
}

/** Read is what was in view for a while, not what was opened. */
function useSeen(id: string, lastId: string | undefined, inView: boolean): void {
  useEffect(() => {
    if (!lastId || !inView) return
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible' && isUnread(id)) void markConversation(id, false)
    }, SEEN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [id, lastId, inView])
}

function isUnread(id: string): boolean {
  return queryClient.getQueriesData<Rows>({ queryKey: ['rows'] }).some(([, data]) => rowsOf(data).some((row) => row.id === id && row.unread > 0))
}
