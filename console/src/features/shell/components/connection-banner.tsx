import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { liveState, streamHandle } from '@/app/live'
import { useT } from '@/i18n/use-t'
import type { Phase } from '@/features/live/model/machine'
import { useStore } from '@/lib/store'
import css from './connection-banner.module.css'

const SILENT_MS = 2000
const BACK_MS = 3000

/** Says when what is shown may be old, and when it no longer is. A blink of the network is nobody's concern. */
export function ConnectionBanner() {
  const { t, format } = useT()
  const state = useStore(liveState)
  const { shown, back } = useBanner()
  return (
    <div role="status" aria-live="polite">
      {shown && (
        <div className={css.banner}>
          <span>{state.heardAt > 0 ? t('banner.reconnecting', { time: format.clock(state.heardAt) }) : t('banner.connecting')}</span>
          <Button size="compact-sm" variant="default" onClick={() => streamHandle.get()?.retryNow()}>{t('banner.tryNow')}</Button>
        </div>
      )}
      {back !== undefined && <div className={css.back}>{t('banner.back', { n: back })}</div>}
    </div>
  )
}

/** The banner comes when a cut has lasted a while, and goes when all that was missed has arrived. */
function useBanner(): { shown: boolean; back: number | undefined } {
  const [banner, setBanner] = useState<{ shown: boolean; back: number | undefined }>({ shown: false, back: undefined })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let cut = false
    let shown = false
    const later = (ms: number, then: () => void) => {
      clearTimeout(timer)
      timer = setTimeout(then, ms)
    }
    const look = () => {
      const { phase, attempt, updates } = liveState.get()
      if (isCut(phase, attempt) && !cut) {
        cut = true
        later(SILENT_MS, () => {
          shown = true
          setBanner({ shown, back: undefined })
        })
      } else if (phase === 'live' && cut) {
        cut = false
        clearTimeout(timer)
        if (!shown) return
        shown = false
        setBanner({ shown, back: updates })
        later(BACK_MS, () => setBanner({ shown, back: undefined }))
      }
    }
    const stop = liveState.subscribe(look)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return banner
}

function isCut(phase: Phase, attempt: number): boolean {
  return phase === 'unsure' || phase === 'reconnecting' || (phase === 'connecting' && attempt > 1)
}
