import { useOutletContext, useParams } from 'react-router'
import type { User } from '@/api/types'
import { Inbox } from '@/features/inbox/components/inbox'
import type { View } from '@/features/inbox/model/use-list'

export function Component() {
  const { view, conversationId } = useParams()
  return <Inbox view={(view ?? 'queue') as View} openId={conversationId} user={useOutletContext<User>()} />
}
