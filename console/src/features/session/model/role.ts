import type { Role } from '@/api/types'

/** The places of the console. */
export type Place = 'inbox' | 'floor' | 'knowledge' | 'settings' | 'me'

const PLACES: Record<Role, readonly Place[]> = {
  agent: ['inbox', 'me'],
  supervisor: ['inbox', 'floor', 'knowledge', 'me'],
  admin: ['inbox', 'floor', 'knowledge', 'settings', 'me'],
  auditor: ['inbox', 'floor', 'knowledge', 'me'],
}

export function mayOpen(role: Role, place: Place): boolean {
  return PLACES[role].includes(place)
}

/** An auditor reads everything and changes nothing. */
export function mayAct(role: Role): boolean {
  return role !== 'auditor'
}

export function leads(role: Role): boolean {
  return role === 'supervisor' || role === 'admin'
}

export function firstPlace(role: Role): string {
  switch (role) {
    case 'agent':
      return '/inbox/queue'
    case 'supervisor':
    case 'admin':
      return '/floor'
    case 'auditor':
      return '/inbox/all'
  }
}
