import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { sendMessage } from '@/features/conversation/api/conversation'
import { openDrafts } from '@/features/conversation/model/drafts'
import { openOutbox } from '@/features/conversation/model/outbox'
import { rowsOf, type Rows } from '@/features/inbox/api/lists'
import { stringOf, type LiveEvent } from '@/features/live/model/event'
import { ring, showDesktop, unlockSound } from '@/features/live/model/ring'
import { useT } from '@/i18n/use-t'
import { followStream, streamHandle } from '@/app/live'
import type { User } from '@/api/types'
import { useCustomerName } from '@/ui/customer-name'
import { announce } from './announce'
import { toast } from './toasts'

/** Follows the stream for as long as the person is signed in, and tells them what needs them. */
export function useLive(user: User): void {
  const client = useQueryClient()
  const { t } = useT()
  const customerName = useCustomerName()
  const navigate = useNavigate()
  const location = useLocation()
  const tell = useRef<(event: LiveEvent, rings: boolean) => void>(() => undefined)

  useEffect(() => {
    tell.current = (event, rings) => {
      const id = event.data.conversation_id
      if (!id || !needsMe(client, user, event)) return
      const open = location.pathname.endsWith(id)
      const name = customerName({ id, name: stringOf(event.data, 'customer_name') })
      const view = () => void navigate(`/inbox/mine/${id}`)
      if (event.type === 'new_conversation_assigned') {
        if (!open) toast(t('toast.assigned', { name }), { action: { label: t('action.view'), run: view } })
        announce(t('toast.assigned', { name }))
        if (rings) {
          ring('assignment')
          if (document.visibilityState === 'hidden') showDesktop(t('toast.assigned', { name }), id, view)
        }
      } else if (rings && (!open || document.visibilityState === 'hidden')) {
        ring('message')
        if (document.visibilityState === 'hidden') showDesktop(t('toast.message', { name }), id, view)
      }
    }
  })

  useEffect(() => {
    void openDrafts(user.id)
    void openOutbox(user.id, sendMessage)
    const stream = followStream(client, user, (event, rings) => tell.current(event, rings))
    streamHandle.set(stream)
    // Browsers let a page sound only after it was touched.
    const unlock = () => void unlockSound().catch(() => undefined)
    window.addEventListener('pointerdown', unlock, { once: true })
    return () => {
      window.removeEventListener('pointerdown', unlock)
      stream.close()
    }
  }, [client, user])
}

function needsMe(client: QueryClient, user: User, event: LiveEvent): boolean {
  if (event.type === 'new_conversation_assigned') return event.data.agent_id === user.id
  if (event.type !== 'message_received') return false
  const mine = client.getQueryData<Rows>(['rows', 'mine', user.id])
  return rowsOf(mine).some((row) => row.id === event.data.conversation_id)
}
