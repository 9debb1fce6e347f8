import { useOutletContext } from 'react-router'
import type { User } from '@/api/types'
import { Floor } from '@/features/floor/components/floor'
import { mayOpen } from '@/features/session/model/role'
import { NotYours } from '@/features/shell/components/broken'

export function Component() {
  const user = useOutletContext<User>()
  return mayOpen(user.role, 'floor') ? <Floor user={user} /> : <NotYours />
}
