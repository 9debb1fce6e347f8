import { useT } from '@/i18n/use-t'
import { useNow } from '@/lib/clock'
import css from './window.module.css'

const SOON_MS = 2 * 3_600_000

/** Until when the channel lets us reply; said in amber when it ends soon. */
export function Window({ closesAt }: { closesAt: string | undefined }) {
  const { t, format } = useT()
  const now = useNow()
  if (!closesAt) return null
  const left = Date.parse(closesAt) - now
  if (left <= 0) return <span className={css.closed}>{t('window.closed')}</span>
  const hours = Math.floor(left / 3_600_000)
  return (
    <span className={left < SOON_MS ? css.soon : undefined} title={format.exact(closesAt)}>
      {hours >= 2 ? t('window.openHours', { hours }) : t('window.openFor', { time: format.duration(left) })}
    </span>
  )
}

/** Whether the channel refuses replies now. */
export function useWindowClosed(closesAt: string | null | undefined): boolean {
  const now = useNow(closesAt !== null && closesAt !== undefined)
  return closesAt !== null && closesAt !== undefined && Date.parse(closesAt) <= now
}
