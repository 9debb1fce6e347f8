import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { ConversationStatus, Priority, Sentiment } from '@/api/types'
import { byActivity, fromConversation, fromQueue, type Row, type RowPage } from '../model/row'

export type Rows = InfiniteData<RowPage>

export interface Filter {
  q?: string
  status?: ConversationStatus
  channel?: string
  sentiment?: Sentiment
  priority?: Priority
}

const PAGE = 100

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: RowPage) => page.next,
  staleTime: 60_000,
}

export const queueQuery = () =>
  infiniteQueryOptions({
    queryKey: ['rows', 'queue'] as const,
    queryFn: async ({ pageParam, signal }): Promise<RowPage> => {
      // The queue moves between two reads: what shifted onto the next page is dropped where it is shown twice.
      const number = Number(pageParam ?? 1)
      const page = await answered(api.GET('/api/v1/queue', { params: { query: { limit: PAGE, page: number } }, signal }))
      return { rows: page.data.map(fromQueue), next: number < page.pages ? String(number + 1) : undefined, total: page.total }
    },
    ...paged,
  })

export const mineQuery = (userId: string) =>
  infiniteQueryOptions({
    queryKey: ['rows', 'mine', userId] as const,
    queryFn: async ({ signal }): Promise<RowPage> => {
      const page = await answered(
        api.GET('/api/v1/agents/{agentId}/conversations', { params: { path: { agentId: userId } }, signal }),
      )
      const rows = page.data.map(fromConversation).sort(byActivity)
      return { rows, next: undefined, total: rows.length }
    },
    ...paged,
  })

export const allQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['rows', 'all', filter] as const,
    queryFn: async ({ pageParam, signal }): Promise<RowPage> => {
      const page = await answered(
        api.GET('/api/v1/conversations', {
          params: { query: { ...filter, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      )
      return { rows: page.data.map(fromConversation), next: 'next' in page ? (page.next ?? undefined) : undefined, total: undefined }
    },
    ...paged,
  })

export function rowsOf(data: Rows | undefined): Row[] {
  if (!data) return []
  const seen = new Set<string>()
  return data.pages.flatMap((page) => page.rows).filter((row) => !seen.has(row.id) && seen.add(row.id))
}

/** How long the whole list is, as far as the server said. */
export function totalOf(data: Rows | undefined): number | undefined {
  if (!data) return undefined
  const all = data.pages.at(-1)?.next === undefined
  return data.pages[0]?.total ?? (all ? rowsOf(data).length : undefined)
}

/** The same pages with other lines: all on the first, so that the cursors of the later ones stay what they are. */
export function withRows(data: Rows, rows: Row[], total?: number): Rows {
  const pages = data.pages.map((page, at) => ({
    ...page,
    rows: at === 0 ? rows : [],
    ...(at === 0 && total !== undefined ? { total } : {}),
  }))
  return { ...data, pages }
}
