import { useT } from '@/i18n/use-t'
import { serverNow, useNow } from '@/lib/clock'

/** How long something lasts, ticking while it does. */
export function Elapsed({ since, className }: { since: string; className?: string | undefined }) {
  const { format } = useT()
  const now = useNow()
  const started = Date.parse(since)
  return (
    <time className={className} dateTime={since} title={format.exact(since)}>
      {format.duration(now - started)}
    </time>
  )
}

/** When something was: short, with the exact time at hand. */
export function When({ at, style = 'short', className }: { at: string; style?: 'short' | 'clock'; className?: string }) {
  const { format } = useT()
  return (
    <time className={className} dateTime={at} title={format.exact(at)}>
      {style === 'clock' ? format.clock(at) : format.short(at, serverNow())}
    </time>
  )
}
