import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agent, Conversation, User } from '@/api/types'
import { agentsQuery } from '@/features/agents/api/agents'
import { useT } from '@/i18n/use-t'
import { Dialog } from '@/ui/dialog'
import { AgentMark } from '@/ui/marks'
import { Name } from '@/ui/person'
import { Failed, SkeletonLines } from '@/ui/states'
import { transferConversation } from '../model/acts'
import css from './hand-over.module.css'

interface Props {
  conversation: Conversation
  user: User
  kind: 'transfer' | 'assign'
  onClose: () => void
}

/** To whom: colleagues with room first, then the specialties. */
export function HandOver({ conversation, user, kind, onClose }: Props) {
  const { t } = useT()
  const query = useQuery(agentsQuery())
  const [wanted, setWanted] = useState('')
  const agents = (query.data ?? []).filter((a) => a.enabled !== false && a.role !== 'auditor' && a.id !== conversation.agent_id)
  const fits = (text: string) => text.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase())
  const people = agents.filter((a) => (kind === 'assign' || a.id !== user.id) && fits(`${a.full_name} ${a.specialties.join(' ')}`)).sort(byRoom)
  const specialties = [...new Set(agents.flatMap((a) => a.specialties))].filter(fits).sort()
  const give = (to: { agent_id: string } | { specialty: string }) => {
    void transferConversation(conversation.id, to)
    onClose()
  }
  return (
    <Dialog title={t(`handOver.${kind}`)} onClose={onClose}>
      <TextInput autoFocus dir="auto" aria-label={t('handOver.find')} placeholder={t('handOver.find')} value={wanted} onChange={(e) => setWanted(e.currentTarget.value)} />
      {query.isPending && <SkeletonLines count={4} height="44px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ul className={css.list}>
        {people.map((a) => (
          <li key={a.id}>
            <button type="button" className={css.choice} disabled={a.status === 'offline' && kind === 'transfer'} onClick={() => give({ agent_id: a.id })}>
              <AgentMark status={a.status} />
              <span className={css.name}><Name>{a.full_name}</Name> {a.id === user.id && t('person.youInBrackets')}</span>
              <span className={css.skills}>{a.specialties.join(', ')}</span>
              <span className={css.load}>{t('agent.load', { held: a.current_conversation_count, max: a.max_concurrent_conversations })}</span>
            </button>
          </li>
        ))}
      </ul>
      {specialties.length > 0 && <h3 className={css.title}>{t('handOver.specialty')}</h3>}
      <div className={css.specialties}>
        {specialties.map((s) => (
          <Button key={s} variant="default" size="compact-sm" onClick={() => give({ specialty: s })}><bdi>{s}</bdi></Button>
        ))}
      </div>
      {people.length === 0 && specialties.length === 0 && !query.isPending && <p className={css.none}>{t('handOver.nobody')}</p>}
    </Dialog>
  )
}

const ORDER = { online: 0, away: 1, offline: 2 }

function byRoom(a: Agent, b: Agent): number {
  const room = (x: Agent) => x.max_concurrent_conversations - x.current_conversation_count
  return ORDER[a.status] - ORDER[b.status] || room(b) - room(a) || a.full_name.localeCompare(b.full_name)
}
