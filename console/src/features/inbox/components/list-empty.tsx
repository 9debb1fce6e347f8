import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useT } from '@/i18n/use-t'
import { Empty } from '@/ui/states'
import type { View } from '../model/use-list'

export function ListEmpty({ view }: { view: View }) {
  const { t } = useT()
  if (view === 'queue') return <Empty title={t('queue.empty')} hint={t('queue.emptyHint')} />
  if (view === 'all') return <Empty title={t('all.empty')} hint={t('all.emptyHint')} />
  return (
    <Empty title={t('mine.empty')} hint={t('mine.emptyHint')}>
      <Button component={Link} to="/inbox/queue" variant="default">
        {t('go.queue')}
      </Button>
    </Empty>
  )
}
