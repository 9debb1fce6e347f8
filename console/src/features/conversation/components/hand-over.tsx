import { Textarea, TextInput } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agent, Conversation } from '@/api/types'
import { agentsQuery } from '@/features/agents/api/agents'
import { finds } from '@/features/shell/model/fold'
import { useT } from '@/i18n/use-t'
import { Dialog } from '@/ui/dialog'
import { AgentMark } from '@/ui/marks'
import { Name } from '@/ui/person'
import { Failed, SkeletonLines } from '@/ui/states'
import { assignConversation, transferConversation } from '../model/acts'
import css from './hand-over.module.css'

interface Props {
  conversation: Conversation
  /** `transfer`: it is offered to a person or a specialty. `assign`: a supervisor has the person hold it, claimed or not. */
  how: 'transfer' | 'assign'
  onClose: () => void
}

/** To whom a conversation goes: colleagues with room first, and for a transfer also those who know a subject. Enter takes the first. */
export function HandOver({ conversation: c, how, onClose }: Props) {
  const { t } = useT()
  const query = useQuery(agentsQuery())
  const [wanted, setWanted] = useState('')
  const [words, setWords] = useState('')
  const holder = c.agent_id ?? c.assigned_agent_id
  const all = (query.data ?? []).filter((a) => a.enabled && a.role !== 'auditor' && a.status !== 'offline')
  const people = all.filter((a) => a.id !== holder && finds(wanted, `${a.full_name} ${a.specialties.join(' ')}`)).sort(byRoom)
  const subjects = how === 'transfer' ? [...new Set(all.flatMap((a) => a.specialties))].filter((s) => finds(wanted, s)).sort() : []

  const give = (to: { agent_id: string } | { specialty: string }) => {
    if (how === 'transfer') void transferConversation(c.id, to, words.trim())
    else if ('agent_id' in to) void assignConversation(c.id, to.agent_id, words.trim())
    onClose()
  }
  const first = people[0] ? { agent_id: people[0].id } : subjects[0] ? { specialty: subjects[0] } : undefined
  return (
    <Dialog title={t(`handOver.${how}`)} onClose={onClose}>
      <form onSubmit={(e) => { e.preventDefault(); if (wanted && first) give(first) }}>
        <TextInput autoFocus dir="auto" aria-label={t('assign.find')} placeholder={t('assign.find')} value={wanted} onChange={(e) => setWanted(e.currentTarget.value)} />
        <Textarea className={css.words ?? ''} dir="auto" autosize={false} rows={2} label={t(`handOver.${how}Words`)} value={words} onChange={(e) => setWords(e.currentTarget.value)} />
      </form>
      {query.isPending && <SkeletonLines count={4} height="44px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ul className={css.list}>
        {people.map((a) => (
          <li key={a.id}>
            <button type="button" className={css.choice} onClick={() => give({ agent_id: a.id })}>
              <AgentMark status={a.status} />
              <span className={css.name}><Name>{a.full_name}</Name></span>
              <span className={css.skills}>{a.specialties.join(', ')}</span>
              <span className={css.load}>{t('agent.load', { held: a.current_conversation_count, max: a.max_concurrent_conversations })}</span>
            </button>
          </li>
        ))}
        {subjects.map((subject) => (
          <li key={`specialty ${subject}`}>
            <button type="button" className={css.choice} onClick={() => give({ specialty: subject })}>
              <IconUsers size={16} stroke={1.7} aria-hidden />
              <span className={css.name}><Name>{subject}</Name></span>
              <span className={css.skills}>{t('agent.specialty')}</span>
            </button>
          </li>
        ))}
      </ul>
      {people.length + subjects.length === 0 && !query.isPending && <p className={css.none}>{wanted ? t('assign.nobody') : t('assign.nobodyThere')}</p>}
    </Dialog>
  )
}

const ORDER = { online: 0, away: 1, offline: 2 }

function byRoom(a: Agent, b: Agent): number {
  const room = (x: Agent) => x.max_concurrent_conversations - x.current_conversation_count
  return ORDER[a.status] - ORDER[b.status] || room(b) - room(a) || a.full_name.localeCompare(b.full_name)
}
