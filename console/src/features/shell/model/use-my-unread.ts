import { useInfiniteQuery } from '@tanstack/react-query'
import type { User } from '@/api/types'
import { mineQuery, rowsOf } from '@/features/inbox/api/lists'
import { useTabSigns } from './title'

/** How many conversations of mine hold something unread; also told by the tab's title and icon. */
export function useMyUnread(user: User): number {
  const { data } = useInfiniteQuery(mineQuery(user.id))
  const unread = rowsOf(data).filter((row) => row.unread > 0).length
  useTabSigns(unread)
  return unread
}
