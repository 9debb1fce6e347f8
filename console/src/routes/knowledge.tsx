import { useOutletContext, useParams } from 'react-router'
import type { User } from '@/api/types'
import { Knowledge } from '@/features/knowledge/components/knowledge'
import { mayOpen } from '@/features/session/model/role'
import { NotYours } from '@/features/shell/components/broken'

export function Component() {
  const user = useOutletContext<User>()
  const { articleId } = useParams()
  return mayOpen(user.role, 'knowledge') ? <Knowledge user={user} articleId={articleId} /> : <NotYours />
}
