import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { meQuery } from '@/features/session/api/session'
import { useT } from '@/i18n/use-t'
import { agentsQuery } from '../api/agents'

/** What to call a colleague: "you", their name, or "a colleague" where it is not known. */
export function useNames(): (id: string) => string {
  const { t } = useT()
  const { data: agents } = useQuery(agentsQuery())
  const { data: me } = useQuery(meQuery())
  const names = useMemo(() => new Map(agents?.map((a) => [a.id, a.full_name])), [agents])
  return useCallback((id) => (id === me?.id ? t('person.you') : (names.get(id) ?? t('person.colleague'))), [names, me, t])
}
