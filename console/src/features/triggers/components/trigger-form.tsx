import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import type { Priority, Trigger, TriggerFields } from '@/api/types'
import { toast } from '@/features/shell/model/toasts'
import { useT } from '@/i18n/use-t'
import { Dialog } from '@/ui/dialog'
import css from '@/ui/form.module.css'
import { useProblemText } from '@/ui/problem-text'
import { changeTrigger, defineTrigger, removeTrigger } from '../api/triggers'
import { Trial } from './trial'

const TYPES = ['keyword', 'sentiment', 'confidence', 'intent'] as const
const PRIORITIES: Priority[] = ['low', 'medium', 'high', 'urgent']
const SENTIMENTS = ['negative', 'very_negative', 'positive'] as const
const FIRST: TriggerFields = { trigger_type: 'keyword', trigger_value: '', threshold: 0.5, priority: 'medium', enabled: true }

/** @param trigger what is changed; undefined for a new one */
export function TriggerForm({ trigger, onClose }: { trigger: Trigger | undefined; onClose: () => void }) {
  const { t } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [fields, setFields] = useState<TriggerFields>(trigger ?? FIRST)
  const [asking, setAsking] = useState(false)
  const set = (changes: Partial<TriggerFields>) => setFields((f) => ({ ...f, ...changes }))
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['triggers'] })
    toast(t('state.saved'))
    onClose()
  }
  const save = useMutation({
    mutationFn: (): Promise<unknown> => {
      const { trigger_type, trigger_value, threshold, priority, enabled } = fields
      const body = { trigger_value, threshold, priority, enabled }
      return trigger ? changeTrigger(trigger.id, body) : defineTrigger({ trigger_type, ...body })
    },
    onSuccess: done,
  })
  const remove = useMutation({ mutationFn: (id: string) => removeTrigger(id), onSuccess: done })
  const error = save.error ?? remove.error
  const problem = error && asProblem(error)
  const type = fields.trigger_type
  const changeType = (next: TriggerFields['trigger_type']) => set({ trigger_type: next, trigger_value: next === 'sentiment' ? 'negative' : '' })
  return (
    <Dialog title={trigger ? t('triggers.edit') : t('triggers.add')} onClose={onClose}>
      <form className={css.form} onSubmit={(e) => { e.preventDefault(); save.mutate() }}>
        <NativeSelect label={t('triggers.type')} disabled={trigger !== undefined} value={type} data={TYPES.map((x) => ({ value: x, label: t(`triggers.type.${x}`) }))} onChange={(e) => changeType(e.currentTarget.value as TriggerFields['trigger_type'])} />
        {type === 'keyword' && <Textarea label={t('triggers.words')} description={t('triggers.wordsHint')} dir="auto" rows={4} required value={fields.trigger_value.replaceAll('|', '\n')} onChange={(e) => set({ trigger_value: e.currentTarget.value })} error={problem?.fieldErrors.trigger_value} />}
        {type === 'sentiment' && <NativeSelect label={t('filter.sentiment')} value={fields.trigger_value} data={SENTIMENTS.map((x) => ({ value: x, label: t(`sentiment.${x}`) }))} onChange={(e) => set({ trigger_value: e.currentTarget.value })} />}
        {type === 'intent' && <TextInput label={t('triggers.intent')} required dir="auto" value={fields.trigger_value} onChange={(e) => set({ trigger_value: e.currentTarget.value })} error={problem?.fieldErrors.trigger_value} />}
        <div className={css.pair}>
          {type !== 'keyword' && <TextInput label={type === 'confidence' ? t('triggers.below') : t('triggers.atLeast')} type="number" min={0} max={1} step={0.05} required value={fields.threshold} onChange={(e) => set({ threshold: e.currentTarget.valueAsNumber })} error={problem?.fieldErrors.threshold} />}
          <NativeSelect label={t('why.priority')} value={fields.priority} data={PRIORITIES.map((x) => ({ value: x, label: t(`priority.${x}`) }))} onChange={(e) => set({ priority: e.currentTarget.value as Priority })} />
        </div>
        <Switch label={t('triggers.on')} checked={fields.enabled} onChange={(e) => set({ enabled: e.currentTarget.checked })} />
        <Trial id={trigger?.id} fields={fields} />
        {problem && <p className={css.problem} role="alert">{problemText(problem)}</p>}
        <div className={css.actions}>
          {trigger && (
            <Button className={css.apart ?? ''} variant="subtle" color="red" onClick={() => (asking ? remove.mutate(trigger.id) : setAsking(true))}>
              {asking ? t('triggers.removeSure') : t('action.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" aria-busy={save.isPending}>{t('action.save')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
