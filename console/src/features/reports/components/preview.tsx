import { useQuery } from '@tanstack/react-query'
import { useT } from '@/i18n/use-t'
import { Dialog } from '@/ui/dialog'
import { Failed, SkeletonLines } from '@/ui/states'
import { previewQuery, type Wanted } from '../api/reports'
import css from './reports.module.css'

/** What a report will show, before it is made. Its page may be the tenant's own, so it runs nothing and reaches nothing. */
export function Preview({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const { t } = useT()
  const page = useQuery(previewQuery(wanted))
  return (
    <Dialog title={t('reports.preview.title')} shape="page" onClose={onClose}>
      {page.isPending && <SkeletonLines count={8} height="44px" />}
      {page.isError && <Failed error={page.error} retry={() => void page.refetch()} />}
      {page.isSuccess && <iframe className={css.preview} title={t('reports.preview.title')} sandbox="" srcDoc={page.data} />}
    </Dialog>
  )
}
