import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { asProblem } from '@/api/problem'
import { toast } from '@/features/shell/model/toasts'
import { useT } from '@/i18n/use-t'
import form from '@/ui/form.module.css'
import { useProblemText } from '@/ui/problem-text'
import css from './desk.module.css'

interface Props {
  changed: boolean
  save: () => Promise<unknown>
  onUndo: () => void
  onSaved: () => void
}

/** One save for the whole page; who leaves with changes is asked first. */
export function SaveBar({ changed, save, onUndo, onSaved }: Props) {
  const { t } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['settings'] })
      toast(t('state.saved'))
      onSaved()
    },
  })
  useBlocker(({ currentLocation, nextLocation }) => changed && currentLocation.pathname !== nextLocation.pathname && !window.confirm(t('desk.leave')))
  useEffect(() => {
    if (!changed) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [changed])
  if (!changed) return null
  return (
    <div className={css.bar}>
      {saving.error && <p className={form.problem} role="alert">{problemText(asProblem(saving.error))}</p>}
      <Button variant="default" onClick={onUndo}>{t('action.undo')}</Button>
      <Button onClick={() => saving.mutate()} aria-busy={saving.isPending}>{t('action.save')}</Button>
    </div>
  )
}
