import { useLoaderData } from 'react-router'
import type { User } from '@/api/types'
import { Shell } from '@/features/shell/components/shell'

export { Broken as ErrorBoundary } from '@/features/shell/components/broken'

export function Component() {
  return <Shell user={useLoaderData<User>()} />
}
