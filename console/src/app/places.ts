import { IconBooks, IconChartBar, IconHeartbeat, IconInbox, IconLayoutGrid, IconReport, IconSettings } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Role } from '@/api/types'
import type { ActionId } from '@/features/shell/model/actions'
import type { MessageId } from '@/i18n/i18n'

interface Place {
  /** Its first address, without the slash. */
  path: string
  label: MessageId
  icon: typeof IconInbox
  roles: readonly Role[]
  /** The action of the keyboard and the palette that goes there. */
  go?: ActionId
  /** Its pages, by address below the root; none where the router knows them itself. */
  pages?: readonly Page[]
}

interface Page {
  path: string
  open: () => Promise<{ Component: ComponentType }>
  /** The features whose words it needs: folders of `features` that have `words`. */
  words: readonly string[]
}

const EVERYBODY: readonly Role[] = ['agent', 'supervisor', 'admin', 'auditor']
const WHO_SEE_ALL: readonly Role[] = ['supervisor', 'admin', 'auditor']

/** The places of the console, as the rail shows them: an entry here is a link, a guarded route, and a line of the palette. */
export const places: readonly Place[] = [
  { path: 'inbox', label: 'place.inbox', icon: IconInbox, roles: EVERYBODY },
  {
    path: 'floor',
    label: 'place.floor',
    icon: IconLayoutGrid,
    roles: WHO_SEE_ALL,
    go: 'goFloor',
    pages: [{ path: 'floor', open: () => import('@/routes/floor'), words: ['floor'] }],
  },
  {
    path: 'analytics',
    label: 'place.analytics',
    icon: IconChartBar,
    roles: WHO_SEE_ALL,
    go: 'goAnalytics',
    pages: [{ path: 'analytics', open: () => import('@/routes/analytics'), words: ['analytics'] }],
  },
  {
    path: 'reports',
    label: 'place.reports',
    icon: IconReport,
    roles: WHO_SEE_ALL,
    pages: [{ path: 'reports', open: () => import('@/routes/reports'), words: ['analytics', 'reports'] }],
  },
  {
    path: 'knowledge',
    label: 'place.knowledge',
    icon: IconBooks,
    roles: WHO_SEE_ALL,
    go: 'goKnowledge',
    pages: [{ path: 'knowledge/:articleId?', open: () => import('@/routes/knowledge'), words: ['knowledge'] }],
  },
  {
    path: 'health',
    label: 'place.health',
    icon: IconHeartbeat,
    roles: WHO_SEE_ALL,
    go: 'goHealth',
    pages: [{ path: 'health', open: () => import('@/routes/health'), words: ['health'] }],
  },
  {
    path: 'settings',
    label: 'place.settings',
    icon: IconSettings,
    roles: ['admin'],
    go: 'goSettings',
    pages: [
      { path: 'settings/agents', open: () => import('@/routes/settings-agents'), words: ['agents'] },
      { path: 'settings/triggers', open: () => import('@/routes/settings-triggers'), words: ['triggers'] },
      { path: 'settings/replies', open: () => import('@/routes/settings-replies'), words: ['replies'] },
      { path: 'settings/texts', open: () => import('@/routes/settings-texts'), words: ['desk'] },
      { path: 'settings/hours', open: () => import('@/routes/settings-hours'), words: ['desk'] },
      { path: 'settings/channels', open: () => import('@/routes/settings-channels'), words: ['channels'] },
      { path: 'settings/features', open: () => import('@/routes/settings-features'), words: ['desk'] },
      { path: 'settings/timing', open: () => import('@/routes/settings-timing'), words: ['desk'] },
    ],
  },
]

export function mayOpen(role: Role, path: string): boolean {
  return places.some((place) => place.path === path && place.roles.includes(role))
}
