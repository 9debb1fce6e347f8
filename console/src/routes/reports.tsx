import { useOutletContext } from 'react-router'
import type { User } from '@/api/types'
import { Reports } from '@/features/reports/components/reports'

export function Component() {
  return <Reports user={useOutletContext<User>()} />
}
