import { queryClient } from '@/app/query-client'
import { asProblem } from '@/api/problem'
import { markRead, markUnread, messagesQuery, type Messages } from '@/features/conversation/api/conversation'
import { toast } from '@/features/shell/model/toasts'
import { rowsOf, withRows, type Rows } from '../api/lists'

/** Shows a conversation as read or unread at once, in all lists; takes it back when the server refuses. */
export async function markConversation(id: string, unread: boolean): Promise<void> {
  const before = queryClient.getQueriesData<Rows>({ queryKey: ['rows'] })
  setUnread(id, unread ? 1 : 0)
  try {
    if (unread) await markUnread(id)
    else {
      const newest = queryClient.getQueryData<Messages>(['messages', id])?.pages.flatMap((p) => p.messages)
      const last = newest?.reduce((a, b) => (a.sent_at > b.sent_at ? a : b))
      await markRead(id, last?.id ?? (await lastMessageId(id)))
    }
  } catch (error) {
    for (const [key, data] of before) queryClient.setQueryData(key, data)
    toast(asProblem(error).message, { tone: 'danger' })
  }
}

async function lastMessageId(id: string): Promise<string> {
  const data = await queryClient.infiniteQuery(messagesQuery(id))
  const messages = data.pages.flatMap((page) => page.messages)
  return messages.reduce((a, b) => (a.sent_at > b.sent_at ? a : b)).id
}

function setUnread(id: string, unread: number): void {
  for (const [key, data] of queryClient.getQueriesData<Rows>({ queryKey: ['rows'] })) {
    if (!data) continue
    const rows = rowsOf(data)
    if (rows.some((row) => row.id === id)) {
      queryClient.setQueryData<Rows>(key, withRows(data, rows.map((row) => (row.id === id ? { ...row, unread } : row))))
    }
  }
}
