import { Button } from '@mantine/core'
import { Link, useRouteError } from 'react-router'
import { useT } from '@/i18n/use-t'
import { Empty, Failed } from '@/ui/states'

/** A page that failed: why, and a way to try again. What was typed is kept apart and is not lost with it. */
export function Broken() {
  const error = useRouteError()
  return <Failed error={error} retry={() => window.location.reload()} />
}

/** An address that is no page of this person. */
export function NotYours() {
  const { t } = useT()
  return (
    <Empty title={t('page.notYours')}>
      <Button component={Link} to="/" variant="default">{t('page.home')}</Button>
    </Empty>
  )
}
