import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { liveState, streamHandle } from '@/app/live'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import css from './connection-banner.module.css'

const SILENT_MS = 2000
const BACK_MS = 3000

/** Says when what is shown may be old, and when it no longer is. A blink of the network is nobody's concern. */
export function ConnectionBanner() {
  const { t, format } = useT()
  const state = useStore(liveState)
  const cut = state.phase === 'unsure' || state.phase === 'reconnecting' || (state.phase === 'connecting' && state.attempt > 1)
  const [shown, setShown] = useState(false)
  const [back, setBack] = useState<number>()

  useEffect(() => {
    if (!cut) return
    const timer = setTimeout(() => setShown(true), SILENT_MS)
    return () => clearTimeout(timer)
  }, [cut])

  const live = state.phase === 'live'
  const updates = state.updates
  useEffect(() => {
    if (!live || !shown) return
    setShown(false)
    setBack(updates)
  }, [live, shown, updates])
  useEffect(() => {
    if (back === undefined) return
    const timer = setTimeout(() => setBack(undefined), BACK_MS)
    return () => clearTimeout(timer)
  }, [back])

  return (
    <div role="status" aria-live="polite">
      {shown && !live && (
        <div className={css.banner}>
          <span>{state.heardAt > 0 ? t('banner.reconnecting', { time: format.clock(state.heardAt) }) : t('banner.connecting')}</span>
          <Button size="compact-sm" variant="default" onClick={() => streamHandle.get()?.retryNow()}>{t('banner.tryNow')}</Button>
        </div>
      )}
      {back !== undefined && live && <div className={css.back}>{t('banner.back', { n: back })}</div>}
    </div>
  )
}
