import { useQueryClient } from '@tanstack/react-query'
import type { User } from '@/api/types'
import { streamHandle } from '@/app/live'
import { flushOutbox } from '@/features/conversation/model/outbox'
import { SignInForm } from '@/features/session/components/sign-in-form'
import { signedOut } from '@/features/session/model/signed-out'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { Dialog } from '@/ui/dialog'

/** The sign-in has ended: a new one over the page, which stays as it is with all that was typed. */
export function SignInAgain({ user }: { user: User }) {
  const { t } = useT()
  const client = useQueryClient()
  const out = useStore(signedOut)
  if (!out) return null
  return (
    <Dialog title={t('session.again')} onClose={() => undefined} closable={false}>
      <p style={{ marginBlockEnd: 16 }}>{t('session.againHint')}</p>
      <SignInForm
        email={user.email}
        onDone={(now) => {
          // Another person gets a page of their own.
          if (now.id !== user.id) return window.location.assign('/')
          signedOut.set(false)
          streamHandle.get()?.retryNow()
          flushOutbox()
          void client.invalidateQueries()
        }}
      />
    </Dialog>
  )
}
