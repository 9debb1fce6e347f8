import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agent } from '@/api/types'
import { useT } from '@/i18n/use-t'
import { AgentMark } from '@/ui/marks'
import { Page, SettingsTabs } from '@/ui/page'
import { Name } from '@/ui/person'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { TableWrap } from '@/ui/table-wrap'
import table from '@/ui/table.module.css'
import { agentsQuery } from '../api/agents'
import { AgentForm } from './agent-form'

/** Who works here, with which role, room and specialties. */
export function AgentSettings() {
  const { t } = useT()
  const query = useQuery(agentsQuery())
  const [editing, setEditing] = useState<Agent | 'new'>()
  const agents = [...(query.data ?? [])].sort((a, b) => a.full_name.localeCompare(b.full_name))
  return (
    <Page title={t('place.settings')} actions={<Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>{t('agents.add')}</Button>}>
      <SettingsTabs />
      {query.isPending && <SkeletonLines count={6} height="44px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && agents.length === 0 && <Empty title={t('agents.none')} />}
      {agents.length > 0 && (
        <TableWrap label={t('settings.agents')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{t('agent.name')}</th>
                <th>{t('agent.role')}</th>
                <th>{t('agent.status')}</th>
                <th className={table.end}>{t('agent.holds')}</th>
                <th>{t('agent.specialties')}</th>
                <th><span className="unseen">{t('action.more')}</span></th>
              </tr>
            </thead>
            <tbody>
              {agents.map((a) => (
                <tr key={a.id}>
                  <td>
                    <Name>{a.full_name}</Name>
                    <div className={table.quiet}><bdi dir="ltr">{a.email}</bdi></div>
                  </td>
                  <td>{t(`role.${a.role}`)}</td>
                  <td><span className={table.state}>{!a.enabled ? t('agent.disabled') : <><AgentMark status={a.status} /> {t(`agentStatus.${a.status}`)}</>}</span></td>
                  <td className={`${table.num} ${table.end}`}>{t('agent.load', { held: a.current_conversation_count, max: a.max_concurrent_conversations })}</td>
                  <td><span className={table.tags}>{a.specialties.map((s) => <span key={s} dir="auto">{s}</span>)}</span></td>
                  <td className={table.end}><Button variant="default" size="compact-sm" aria-label={t('agents.editOf', { name: a.full_name })} onClick={() => setEditing(a)}>{t('action.edit')}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
      {editing && <AgentForm agent={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </Page>
  )
}
