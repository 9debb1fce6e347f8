import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Filters } from './use-list'

const TEXTS = ['q', 'status', 'channel', 'sentiment', 'priority'] as const

/** The filters of a list, which live in the address: a link shows the same list. */
export function useFilters(): { filters: Filters; set: (changes: Partial<Record<keyof Filters, string | undefined>>) => void; search: string; any: boolean } {
  const [params, setParams] = useSearchParams()
  const key = [...TEXTS.map((name) => params.get(name) ?? ''), params.get('unread') ?? '', params.get('unanswered') ?? ''].join('\n')
  const filters = useMemo(() => {
    const found: Record<string, unknown> = {}
    for (const name of TEXTS) if (params.get(name)) found[name] = params.get(name)
    if (params.get('unread') === 'true') found.unread = true
    if (params.get('unanswered') === 'true') found.unanswered = true
    return found
    // The address holds more than the filters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  const kept = new URLSearchParams(params)
  kept.delete('details')
  const search = kept.toString()
  return {
    filters,
    any: Object.keys(filters).length > 0,
    search: search && `?${search}`,
    set: (changes) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes)) {
            if (value) after.set(name, value)
            else after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
  }
}
