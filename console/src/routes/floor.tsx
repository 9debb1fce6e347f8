import { useOutletContext } from 'react-router'
import type { User } from '@/api/types'
import { Floor } from '@/features/floor/components/floor'

export function Component() {
  return <Floor user={useOutletContext<User>()} />
}
