import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { User } from '@/api/types'
import { queueQuery, rowsOf } from '@/features/inbox/api/lists'
import { announce } from '@/features/shell/model/announce'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { useCustomerName } from '@/ui/customer-name'
import { useProblemText } from '@/ui/problem-text'
import { acts, claimConversation, setAside } from '../model/acts'
import css from './refusal.module.css'

/** Why the last act on this conversation was refused, until it is dealt with; and the way on. */
export function Refusal({ id, user }: { id: string; user: User }) {
  const { t } = useT()
  const navigate = useNavigate()
  const customerName = useCustomerName()
  const problemText = useProblemText()
  const act = useStore(acts, (all) => all.get(id))
  const { data: queue } = useInfiniteQuery(queueQuery())
  const text = act?.problem ? problemText(act.problem) : undefined
  useEffect(() => {
    if (text) announce(text, true)
  }, [text])
  useEffect(() => () => setAside(id), [id])
  if (!act?.problem) return null
  const next = rowsOf(queue).find((row) => row.id !== id && !row.assignedTo)
  return (
    <div className={css.refusal}>
      <p>{text}</p>
      {act.problem.code === 'already-claimed' && next && (
        <Button size="compact-sm" autoFocus onClick={() => { void navigate(`/inbox/queue/${next.id}`); void claimConversation(next.id, user.id) }}>
          {t('claim.next', { name: customerName({ ...next, name: next.customerName }) })}
        </Button>
      )}
      {act.problem.code === 'capacity-reached' && <Button size="compact-sm" variant="default" onClick={() => void navigate('/inbox/mine')}>{t('go.mine')}</Button>}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAside(id)}>{t('action.dismiss')}</Button>
    </div>
  )
}
