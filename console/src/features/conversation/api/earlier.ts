import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { Conversation } from '@/api/types'

/** Other conversations of the same customer, as far as the person may see them. */
export const earlierQuery = (c: Conversation) =>
  queryOptions({
    queryKey: ['earlier', c.id] as const,
    queryFn: async ({ signal }) => {
      if (!c.customer.address) return []
      const found = await answered(api.GET('/api/v1/conversations', { params: { query: { q: c.customer.address, limit: 10 } }, signal }))
      return found.data.filter((other) => other.id !== c.id && other.customer.id === c.customer.id)
    },
    staleTime: 5 * 60_000,
  })
