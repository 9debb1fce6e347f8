import { Button } from '@mantine/core'
import type { User } from '@/api/types'
import { useMyStatus } from '@/features/agents/model/my-status'
import { useT } from '@/i18n/use-t'
import css from './status-nudge.module.css'

/** Who works here but is not online is given nothing: that is said, with the way to change it. */
export function StatusNudge({ user }: { user: User }) {
  const { t } = useT()
  const { status, set } = useMyStatus(user)
  if (user.role !== 'agent' || !status || status === 'online') return null
  return (
    <div className={css.nudge}>
      <span>{status === 'away' ? t('status.youAreAway') : t('status.youAreOffline')}</span>
      <Button className={css.button ?? ''} size="compact-sm" variant="default" onClick={() => set('online')}>{t('status.goOnline')}</Button>
    </div>
  )
}
