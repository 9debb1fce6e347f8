import { useOutletContext, useParams } from 'react-router'
import type { User } from '@/api/types'
import { Knowledge } from '@/features/knowledge/components/knowledge'

export function Component() {
  const { articleId } = useParams()
  return <Knowledge user={useOutletContext<User>()} articleId={articleId} />
}
