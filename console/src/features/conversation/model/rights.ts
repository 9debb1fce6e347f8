import type { Conversation, User } from '@/api/types'
import { leads, mayAct } from '@/features/session/model/role'

/** What a person may do with a conversation as it stands. The server decides; this only keeps away what it would refuse. */
export interface Rights {
  claim: boolean
  reply: boolean
  note: boolean
  release: boolean
  assign: boolean
  transfer: boolean
  takeOver: boolean
  handOff: boolean
}

export function rightsOf(c: Conversation, user: User): Rights {
  const acts = mayAct(user.role)
  const leading = leads(user.role)
  const held = c.status === 'human_agent'
  const mine = held && c.agent_id === user.id
  const open = c.status !== 'closed'
  return {
    claim: acts && c.status === 'pending_handoff',
    reply: acts && mine,
    note: acts,
    release: mine || (leading && held),
    assign: leading && open,
    transfer: acts && (held || c.status === 'pending_handoff') && (mine || leading || c.assigned_agent_id === user.id),
    takeOver: leading && open && !mine,
    handOff: acts && open && c.status === 'bot',
  }
}
