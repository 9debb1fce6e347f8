import { Button, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import type { Trigger } from '@/api/types'
import { toast } from '@/features/shell/model/toasts'
import { useT } from '@/i18n/use-t'
import { PriorityMark } from '@/ui/marks'
import { Page, SettingsTabs } from '@/ui/page'
import { useProblemText } from '@/ui/problem-text'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { TableWrap } from '@/ui/table-wrap'
import table from '@/ui/table.module.css'
import { changeTrigger, triggersQuery } from '../api/triggers'
import { useSentence } from '../model/sentence'
import { TriggerForm } from './trigger-form'

/** When a person is asked for without anybody asking. */
export function TriggerSettings() {
  const { t } = useT()
  const query = useQuery(triggersQuery())
  const [editing, setEditing] = useState<Trigger | 'new'>()
  const triggers = query.data ?? []
  return (
    <Page title={t('place.settings')} actions={<Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>{t('triggers.add')}</Button>}>
      <SettingsTabs />
      {query.isPending && <SkeletonLines count={5} height="44px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && triggers.length === 0 && <Empty title={t('triggers.none')} hint={t('triggers.noneHint')} />}
      {triggers.length > 0 && (
        <TableWrap label={t('settings.triggers')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{t('triggers.when')}</th>
                <th>{t('why.priority')}</th>
                <th>{t('triggers.on')}</th>
                <th><span className="unseen">{t('action.more')}</span></th>
              </tr>
            </thead>
            <tbody>
              {triggers.map((trigger) => (
                <Line key={trigger.id} trigger={trigger} onEdit={() => setEditing(trigger)} />
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
      {editing && <TriggerForm trigger={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </Page>
  )
}

function Line({ trigger, onEdit }: { trigger: Trigger; onEdit: () => void }) {
  const { t } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const sentence = useSentence()(trigger)
  const key = triggersQuery().queryKey
  const turn = useMutation({
    mutationFn: (enabled: boolean) => changeTrigger(trigger.id, { enabled }),
    onMutate: (enabled) => client.setQueryData(key, (all) => all?.map((x) => (x.id === trigger.id ? { ...x, enabled } : x))),
    onError: (error) => toast(problemText(asProblem(error)), { tone: 'danger' }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
  return (
    <tr>
      <td className={table.words} dir="auto">{sentence}</td>
      <td><span className={table.state}><PriorityMark priority={trigger.priority} /> {t(`priority.${trigger.priority}`)}</span></td>
      <td><Switch aria-label={t('triggers.onOf', { trigger: sentence })} checked={trigger.enabled} onChange={(e) => turn.mutate(e.currentTarget.checked)} /></td>
      <td className={table.end}><Button variant="default" size="compact-sm" aria-label={t('triggers.editOf', { trigger: sentence })} onClick={onEdit}>{t('action.edit')}</Button></td>
    </tr>
  )
}
