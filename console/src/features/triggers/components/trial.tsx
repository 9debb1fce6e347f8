import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { asProblem } from '@/api/problem'
import type { TriggerFields } from '@/api/types'
import { useT } from '@/i18n/use-t'
import { useProblemText } from '@/ui/problem-text'
import { DRAFT, triggersQuery, tryOnLastWeek } from '../api/triggers'
import css from './trial.module.css'

const SHOWN = 5

/** What a trigger, as it stands in the form, would have done to the conversations of the last week. */
export function Trial({ id, fields }: { id: string | undefined; fields: TriggerFields }) {
  const { t } = useT()
  const problemText = useProblemText()
  const others = (useQuery(triggersQuery()).data ?? []).filter((trigger) => trigger.id !== id)
  const trial = useMutation({ mutationFn: () => tryOnLastWeek(fields, others) })
  const result = trial.data
  const examples = result?.differences.filter((d) => d.trigger === DRAFT).slice(0, SHOWN) ?? []
  return (
    <div className={css.trial} aria-live="polite">
      <Button variant="default" size="compact-sm" disabled={fields.trigger_type === 'keyword' && !fields.trigger_value.trim()} aria-busy={trial.isPending} onClick={() => trial.mutate()}>{t('triggers.try')}</Button>
      {trial.error && <p className={css.failed}>{problemText(asProblem(trial.error))}</p>}
      {result && (
        <>
          <p><strong>{t('triggers.tried', { n: result.by_trigger[DRAFT] ?? 0, total: result.conversations })}</strong></p>
          <p className={css.quiet}>{t('triggers.triedAll', { would: result.would_hand_off, was: result.handed_off })}</p>
        </>
      )}
      {examples.length > 0 && (
        <ul className={css.examples} aria-label={t('triggers.tried.examples')}>
          {examples.map((d) => (
            <li key={d.message_id}><Link to={`/inbox/all/${d.conversation_id}`}><bdi>{d.preview}</bdi></Link></li>
          ))}
        </ul>
      )}
    </div>
  )
}
