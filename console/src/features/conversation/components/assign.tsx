import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agent, Conversation } from '@/api/types'
import { finds } from '@/features/shell/model/fold'
import { agentsQuery } from '@/features/agents/api/agents'
import { useT } from '@/i18n/use-t'
import { Dialog } from '@/ui/dialog'
import { AgentMark } from '@/ui/marks'
import { Name } from '@/ui/person'
import { Failed, SkeletonLines } from '@/ui/states'
import { assignConversation } from '../model/acts'
import css from './assign.module.css'

/** To whom a waiting conversation goes: colleagues with room first. */
export function Assign({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { t } = useT()
  const query = useQuery(agentsQuery())
  const [wanted, setWanted] = useState('')
  const people = (query.data ?? [])
    .filter((a) => a.enabled !== false && a.role !== 'auditor' && finds(wanted, `${a.full_name} ${a.specialties.join(' ')}`))
    .sort(byRoom)
  const give = (agentId: string) => {
    void assignConversation(conversation.id, agentId)
    onClose()
  }
  return (
    <Dialog title={t('assign.title')} onClose={onClose}>
      <TextInput autoFocus dir="auto" aria-label={t('assign.find')} placeholder={t('assign.find')} value={wanted} onChange={(e) => setWanted(e.currentTarget.value)} />
      {query.isPending && <SkeletonLines count={4} height="44px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ul className={css.list}>
        {people.map((a) => (
          <li key={a.id}>
            <button type="button" className={css.choice} onClick={() => give(a.id)}>
              <AgentMark status={a.status} />
              <span className={css.name}><Name>{a.full_name}</Name></span>
              <span className={css.skills}>{a.specialties.join(', ')}</span>
              <span className={css.load}>{t('agent.load', { held: a.current_conversation_count, max: a.max_concurrent_conversations })}</span>
            </button>
          </li>
        ))}
      </ul>
      {people.length === 0 && !query.isPending && <p className={css.none}>{t('assign.nobody')}</p>}
    </Dialog>
  )
}

const ORDER = { online: 0, away: 1, offline: 2 }

function byRoom(a: Agent, b: Agent): number {
  const room = (x: Agent) => x.max_concurrent_conversations - x.current_conversation_count
  return ORDER[a.status] - ORDER[b.status] || room(b) - room(a) || a.full_name.localeCompare(b.full_name)
}
