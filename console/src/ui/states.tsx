import { Button } from '@mantine/core'
import { asProblem } from '@/api/problem'
import { useT } from '@/i18n/use-t'
import { useProblemText } from './problem-text'
import css from './states.module.css'

/** Nothing is here: what that means, and what to do next. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: React.ReactNode }) {
  return (
    <div className={css.state}>
      <p className={css.title}>{title}</p>
      {hint && <p className={css.hint}>{hint}</p>}
      {children}
    </div>
  )
}

/** Something could not be read: why, a way on, and the trace to tell those who run the server. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useT()
  const problem = asProblem(error)
  const text = useProblemText()(problem)
  return (
    <div className={css.state} role="alert">
      <p className={css.title}>{text}</p>
      {problem.traceId && (
        <p className={css.hint}>
          {t('problem.trace')} <bdi dir="ltr" className={css.code}>{problem.traceId}</bdi>
        </p>
      )}
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  )
}

/** Lines of the true height while the first answer is on its way; nothing for the first 150 ms. */
export function SkeletonLines({ count, height }: { count: number; height: string }) {
  const { t } = useT()
  return (
    <div className={css.skeleton} role="status" aria-label={t('state.loading')}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className={css.line} style={{ blockSize: height }}>
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
