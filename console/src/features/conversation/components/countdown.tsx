import { useEffect } from 'react'
import { announce } from '@/features/shell/model/announce'
import { useT } from '@/i18n/use-t'
import { useNow } from '@/lib/clock'
import css from './countdown.module.css'

/** How long an assignment may still be claimed: worked out from the deadline, so it is right after any sleep. */
export function Countdown({ until, announced = false }: { until: string; announced?: boolean }) {
  const { t, format } = useT()
  const now = useNow()
  const left = Math.ceil((Date.parse(until) - now) / 1000)
  const mark = announced ? (left === 30 || left === 10 ? left : 0) : 0
  useEffect(() => {
    if (mark > 0) announce(t('countdown.left', { seconds: mark }), mark === 10)
  }, [mark, t])
  if (left <= 0) return <span className={css.countdown}>{t('countdown.over')}</span>
  return (
    <span className={css.countdown} data-urgency={left < 10 ? 'high' : left < 30 ? 'medium' : 'low'}>
      <svg viewBox="0 0 16 16" aria-hidden>
        <circle cx="8" cy="8" r="6" pathLength="60" strokeDasharray={`${Math.min(60, left)} 60`} />
      </svg>
      {t('countdown.within', { time: format.duration(left * 1000) })}
    </span>
  )
}
