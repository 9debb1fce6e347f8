import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'

const EVERY_MS = 5000

/** How the parts of the system are, asked again as long as somebody looks. */
export const healthQuery = () =>
  queryOptions({
    queryKey: ['health'] as const,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/system/health', { signal })),
    refetchInterval: EVERY_MS,
    staleTime: EVERY_MS,
  })
