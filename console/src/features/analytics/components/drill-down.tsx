import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'
import { Dialog } from '@/ui/dialog'
import { useCustomerName } from '@/ui/customer-name'
import { Name } from '@/ui/person'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import table from '@/ui/table.module.css'
import { factsFile, factsQuery, type Parameters } from '../api/analytics'
import { useLabels } from '../model/labels'
import css from './analytics.module.css'

const DURATIONS = { assignment: 1, assignment_in_hours: 1, first_human_response: 1, first_human_response_in_hours: 1, bot_response: 1, webhook_ack: 1 }

/** The list that a figure counts: as long as the figure is great. */
export function DrillDown({ figure, labels, topic, query, onClose }: { figure: string; labels: string[]; topic: string; query: Parameters; onClose: () => void }) {
  const { t, format } = useT()
  const customerName = useCustomerName()
  const labelOf = useLabels()
  const asked = { ...query, figure, ...(labels.length > 0 ? { label: labels.join(',') } : {}), ...(topic ? { topic_id: topic } : {}) }
  const facts = useInfiniteQuery(factsQuery(asked))
  const rows = facts.data?.pages.flatMap((page) => page.data) ?? []
  const total = facts.data?.pages[0]?.total
  const title = t(`analytics.figure.${figure}` as MessageId)
  const duration = figure in DURATIONS
  return (
    <Dialog title={total == null ? title : `${title}: ${format.number(total)}`} shape="sheet" onClose={onClose}>
      <p className={css.quiet}>{[...labels.map(labelOf), query.tz].join(' · ')} <a href={factsFile(asked)} download>{t('analytics.csv')}</a></p>
      {facts.isPending && <SkeletonLines count={8} height="44px" />}
      {facts.isError && <Failed error={facts.error} retry={() => void facts.refetch()} />}
      {facts.isSuccess && rows.length === 0 && <Empty title={t('analytics.nothing')} />}
      {rows.length > 0 && (
        <div className={`${table.wrap} ${css.facts}`}>
          <table className={table.table}>
            <thead><tr><th>{t('analytics.at')}</th><th>{t('person.customer')}</th><th>{t('analytics.what')}</th><th>{t('analytics.agent')}</th></tr></thead>
            <tbody>
              {rows.map((fact) => (
                <tr key={fact.position}>
                  <td className={table.num}>{format.exact(fact.at)}</td>
                  <td><Link to={`/inbox/all/${fact.conversation_id}`}><Name>{customerName({ id: fact.conversation_id, name: fact.customer_name })}</Name></Link></td>
                  <td>{[fact.label && labelOf(fact.label), duration && fact.value != null && format.duration(fact.value), labelOf(fact.channel)].filter(Boolean).join(' · ')}</td>
                  <td>{fact.agent_name && <Name>{fact.agent_name}</Name>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {facts.hasNextPage && <Button variant="default" loading={facts.isFetchingNextPage} onClick={() => void facts.fetchNextPage()}>{t('analytics.more')}</Button>}
    </Dialog>
  )
}
