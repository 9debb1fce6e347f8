import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'

export const meQuery = () =>
  queryOptions({
    queryKey: ['me'] as const,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me', { signal })),
    staleTime: Infinity,
  })

export const preferencesQuery = () =>
  queryOptions({
    queryKey: ['preferences'] as const,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me/preferences', { signal })),
    staleTime: Infinity,
  })

export function savePreferences(preferences: Record<string, unknown>) {
  return answered(api.PUT('/api/v1/me/preferences', { body: preferences }))
}

export function signIn(body: { tenant: string; email: string; password: string }) {
  return answered(api.POST('/api/v1/auth/login', { body }))
}

export function signOut() {
  return answered(api.POST('/api/v1/auth/logout', {}))
}
