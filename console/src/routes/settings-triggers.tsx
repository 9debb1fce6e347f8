import { useOutletContext } from 'react-router'
import type { User } from '@/api/types'
import { mayOpen } from '@/features/session/model/role'
import { NotYours } from '@/features/shell/components/broken'
import { TriggerSettings } from '@/features/triggers/components/trigger-settings'

export function Component() {
  const user = useOutletContext<User>()
  return mayOpen(user.role, 'settings') ? <TriggerSettings /> : <NotYours />
}
