import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '@/api/problem'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The stream keeps what is shown true; reading again is for what it cannot tell.
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 30_000,
      gcTime: 15 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 3 && error instanceof ApiProblem && error.passing,
      retryDelay: (attempt) => Math.min(8000, 500 * 2 ** attempt),
    },
    mutations: { networkMode: 'always' },
  },
})
