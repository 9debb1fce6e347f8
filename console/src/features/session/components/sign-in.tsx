import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { show, type Language } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'
import { meQuery } from '../api/session'
import { signedOut } from '../model/signed-out'
import { SignInForm } from './sign-in-form'
import css from './sign-in.module.css'

export function SignIn() {
  const { t, language } = useT()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const other: Language = language === 'ar' ? 'en' : 'ar'
  useEffect(() => {
    document.title = `${t('session.signIn')} · Wafaa`
    // What comes next is fetched while the password is typed.
    const timer = setTimeout(() => void import('@/routes/inbox'), 400)
    return () => clearTimeout(timer)
  }, [t])
  const next = params.get('next')
  return (
    <main className={css.page}>
      <div className={css.card}>
        <h1 className={css.brand}>
          <svg viewBox="0 0 32 32" aria-hidden><path d="M6.5 10l4.2 12h1.6L16 13l3.7 9h1.6l4.2-12" /></svg>
          {t('session.title')}
        </h1>
        <SignInForm
          onDone={(user) => {
            signedOut.set(false)
            client.setQueryData(meQuery().queryKey, user)
            // Only a path of our own: never to where a link from elsewhere says.
            void navigate(next && /^\/(?!\/)/.test(next) ? next : '/', { replace: true })
          }}
        />
        <button type="button" className={css.language} lang={other} onClick={() => void show(other)}>
          {other === 'ar' ? 'العربية' : 'English'}
        </button>
      </div>
    </main>
  )
}
