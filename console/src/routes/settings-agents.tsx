import { useOutletContext } from 'react-router'
import type { User } from '@/api/types'
import { AgentSettings } from '@/features/agents/components/agent-settings'
import { mayOpen } from '@/features/session/model/role'
import { NotYours } from '@/features/shell/components/broken'

export function Component() {
  const user = useOutletContext<User>()
  return mayOpen(user.role, 'settings') ? <AgentSettings /> : <NotYours />
}
