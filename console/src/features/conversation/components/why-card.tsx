import { useQuery } from '@tanstack/react-query'
import type { Assignment, Conversation } from '@/api/types'
import { useNames } from '@/features/agents/model/names'
import { useTriggerText } from '@/features/inbox/model/trigger-text'
import { useT } from '@/i18n/use-t'
import { PriorityMark } from '@/ui/marks'
import { Name } from '@/ui/person'
import { Failed, SkeletonLines } from '@/ui/states'
import { When } from '@/ui/time'
import { assignmentsQuery } from '../api/conversation'
import css from './side.module.css'

/** What asked for a person, who was considered, and who had it when. */
export function WhyCard({ conversation: c }: { conversation: Conversation }) {
  const { t, format } = useT()
  const triggerText = useTriggerText()
  const query = useQuery(assignmentsQuery(c.id))
  const steps = [...(query.data ?? [])].reverse()
  return (
    <>
      <section className={css.card}>
        <h3 className={css.title}>{t('why.title')}</h3>
        {c.handoff ? (
          <dl className={css.facts}>
            <dt>{t('why.asked')}</dt>
            <dd>{triggerText(c.handoff.trigger, c.handoff.matched ?? c.handoff.reason ?? undefined)}</dd>
            {typeof c.handoff.value === 'number' && typeof c.handoff.threshold === 'number' && (
              <>
                <dt>{t('why.measured')}</dt>
                <dd>{t('why.measuredAgainst', { value: format.score(c.handoff.value), threshold: format.score(c.handoff.threshold) })}</dd>
              </>
            )}
            {c.priority && (
              <>
                <dt>{t('why.priority')}</dt>
                <dd><PriorityMark priority={c.priority} /> {t(`priority.${c.priority}`)}</dd>
              </>
            )}
            {c.waiting_since && (
              <>
                <dt>{t('why.since')}</dt>
                <dd><When at={c.waiting_since} /></dd>
              </>
            )}
          </dl>
        ) : (
          <p className={css.quiet}>{t('why.notAsked')}</p>
        )}
      </section>
      <section className={css.card}>
        <h3 className={css.title}>{t('why.assignments')}</h3>
        {query.isPending && <SkeletonLines count={2} height="48px" />}
        {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && steps.length === 0 && <p className={css.quiet}>{t('why.noAssignments')}</p>}
        <ol>
          {steps.map((a) => (
            <Step key={`${a.agent_id} ${a.assigned_at}`} assignment={a} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Step({ assignment: a }: { assignment: Assignment }) {
  const { t } = useT()
  const nameOf = useNames()
  const passedOver = (a.candidates ?? []).filter((c) => c.passed_over_because)
  return (
    <li className={css.step}>
      <header>
        <strong><Name>{nameOf(a.agent_id)}</Name></strong>
        <span className={css.quiet}>{t(`assignment.${a.assignment_type}`)} · <When at={a.assigned_at} /></span>
      </header>
      <p className={css.quiet}>
        {a.claimed_at ? t('why.claimed') : t('why.notClaimed')} {a.claimed_at && <When at={a.claimed_at} style="clock" />}
        {a.resolved_at && <> · {t('why.ended')} <When at={a.resolved_at} style="clock" /></>}
      </p>
      {passedOver.length > 0 && (
        <ul className={css.candidates}>
          {passedOver.map((c) => (
            <li key={c.agent_id}>{t('why.passedOver', { name: nameOf(c.agent_id), reason: c.passed_over_because ?? '' })}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
