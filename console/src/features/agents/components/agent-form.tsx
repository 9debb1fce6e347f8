import { Button, NativeSelect, PasswordInput, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import type { Agent, Role } from '@/api/types'
import { toast } from '@/features/shell/model/toasts'
import { useT } from '@/i18n/use-t'
import { listOf, textOf } from '@/lib/form'
import { Dialog } from '@/ui/dialog'
import css from '@/ui/form.module.css'
import { useProblemText } from '@/ui/problem-text'
import { changeAgent, createAgent } from '../api/agents'

const ROLES: Role[] = ['agent', 'supervisor', 'admin', 'auditor']

/** @param agent who is changed; undefined for somebody new */
export function AgentForm({ agent, onClose }: { agent: Agent | undefined; onClose: () => void }) {
  const { t } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const save = useMutation({
    mutationFn: (form: FormData): Promise<unknown> => {
      const said = read(form)
      if (!agent) return createAgent({ ...said, email: textOf(form, 'email'), password: textOf(form, 'password') })
      const password = textOf(form, 'password')
      return changeAgent(agent.id, { ...said, enabled: form.has('enabled'), ...(password ? { password } : {}) })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['agents'] })
      toast(t('state.saved'))
      onClose()
    },
  })
  const problem = save.error && asProblem(save.error)
  const wrong = problem?.fieldErrors ?? {}
  return (
    <Dialog title={agent ? t('agents.edit') : t('agents.add')} onClose={onClose}>
      <form className={css.form} onSubmit={(e) => { e.preventDefault(); save.mutate(new FormData(e.currentTarget)) }}>
        <TextInput name="full_name" label={t('agent.name')} dir="auto" required defaultValue={agent?.full_name} error={wrong.full_name} autoFocus />
        {!agent && <TextInput name="email" type="email" label={t('session.email')} dir="ltr" required error={wrong.email} autoComplete="off" />}
        <div className={css.pair}>
          <NativeSelect name="role" label={t('agent.role')} defaultValue={agent?.role ?? 'agent'} data={ROLES.map((r) => ({ value: r, label: t(`role.${r}`) }))} />
          <TextInput name="capacity" type="number" min={0} max={100} label={t('agent.capacity')} required defaultValue={agent?.max_concurrent_conversations ?? 5} error={wrong.max_concurrent_conversations} />
        </div>
        <TextInput name="specialties" label={t('agent.specialties')} description={t('agents.specialtiesHint')} dir="auto" defaultValue={agent?.specialties.join(', ')} error={wrong.specialties} />
        <PasswordInput name="password" label={agent ? t('agents.newPassword') : t('session.password')} autoComplete="new-password" dir="ltr" minLength={8} required={!agent} error={wrong.password} visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }} />
        {agent && <Switch name="enabled" label={t('agents.enabled')} description={t('agents.enabledHint')} defaultChecked={agent.enabled} />}
        {problem && <p className={css.problem} role="alert">{problemText(problem)}</p>}
        <div className={css.actions}>
          <Button variant="default" onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" aria-busy={save.isPending}>{t('action.save')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function read(form: FormData) {
  return {
    full_name: textOf(form, 'full_name'),
    role: textOf(form, 'role') as Role,
    max_concurrent_conversations: Number(textOf(form, 'capacity')),
    specialties: listOf(form, 'specialties', 'commas'),
  }
}
