import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { FactSlice, Latency, MessageCounts, Moods, Ratings, Summary, Topic } from './types'

export type Parameters = Record<string, string>

/** A running period is as fresh as this, while the page is looked at. */
const AGAIN_MS = 10_000

/** Reads one of the analytics endpoints. */
async function read<T>(what: string, query: Parameters, signal: AbortSignal): Promise<T> {
  // The paths stand in the server's description; this module names the types of their answers.
  const get = api.GET as unknown as (path: string, init: object) => Promise<{ data?: T; error?: unknown; response: Response }>
  return answered(get(`/api/v1/analytics/${what}`, { params: { query }, signal }))
}

function figures<T>(what: string, query: Parameters) {
  return queryOptions({
    queryKey: ['analytics', what, query] as const,
    queryFn: ({ signal }) => read<T>(what, query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  })
}

export const summaryQuery = (query: Parameters) => figures<Summary>('summary', query)
export const messagesQuery = (query: Parameters) => figures<MessageCounts>('messages', query)
export const moodsQuery = (query: Parameters) => figures<Moods>('sentiment/summary', query)
export const ratingsQuery = (query: Parameters) => figures<Ratings>('csat', query)
export const latencyQuery = (query: Parameters) => figures<Latency>('performance/latency', query)
export const topicsQuery = (query: Parameters) => figures<Topic[]>('topics/trending', query)

/** The list that a figure counts. */
export const factsQuery = (query: Parameters) =>
  infiniteQueryOptions({
    queryKey: ['analytics', 'drilldown', query] as const,
    queryFn: ({ pageParam, signal }) => read<FactSlice>('drilldown', { ...query, limit: '50', ...(pageParam ? { after: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (slice) => slice.next ?? undefined,
  })

/** Where the same list is as a file. */
export function factsFile(query: Parameters): string {
  return `/api/v1/analytics/drilldown.csv?${new URLSearchParams(query).toString()}`
}
