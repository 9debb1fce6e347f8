import type { Role } from '@/api/types'

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
