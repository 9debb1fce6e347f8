import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { asProblem, type ApiProblem } from '@/api/problem'
import type { User } from '@/api/types'
import { useT } from '@/i18n/use-t'
import { textOf } from '@/lib/form'
import { signIn } from '../api/session'
import css from './sign-in.module.css'

const TENANT = 'wafaa.tenant'

/** Who am I, and of which company. Pasting and password managers work as everywhere. */
export function SignInForm({ email = '', onDone }: { email?: string; onDone: (user: User) => void }) {
  const { t } = useT()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const submit = async (form: FormData) => {
    const password = form.get('password')
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await signIn({ tenant: textOf(form, 'tenant'), email: textOf(form, 'email'), password: typeof password === 'string' ? password : '' })
      rememberTenant(textOf(form, 'tenant'))
      onDone(answer.user)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }
  return (
    <form
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault()
        void submit(new FormData(e.currentTarget))
      }}
    >
      <TextInput label={t('session.tenant')} name="tenant" autoComplete="organization" dir="ltr" autoCapitalize="none" spellCheck={false} required defaultValue={rememberedTenant()} autoFocus={!rememberedTenant()} />
      <TextInput label={t('session.email')} name="email" type="email" autoComplete="username" dir="ltr" required defaultValue={email} autoFocus={rememberedTenant() !== '' && email === ''} />
      <PasswordInput label={t('session.password')} name="password" autoComplete="current-password" dir="ltr" required autoFocus={email !== ''} visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }} />
      {problem && <p className={css.problem} role="alert">{words(problem)}</p>}
      <Button type="submit" fullWidth size="md" aria-busy={busy}>{busy ? t('session.signingIn') : t('session.signIn')}</Button>
    </form>
  )

  function words(p: ApiProblem): string {
    if (p.status === 401) return t('session.wrong')
    if (p.status === 429) return t('problem.rateLimited')
    return p.passing ? t('problem.network') : p.status >= 500 ? t('problem.broken') : p.message
  }
}

function rememberedTenant(): string {
  try {
    return localStorage.getItem(TENANT) ?? ''
  } catch {
    return ''
  }
}

function rememberTenant(tenant: string): void {
  try {
    localStorage.setItem(TENANT, tenant)
  } catch {
    // It is typed again next time.
  }
}
