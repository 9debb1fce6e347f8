import { useNames } from '@/features/agents/model/names'
import { presence, type Present } from '@/features/live/model/presence'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'

const NOBODY: readonly Present[] = []

/** Which colleagues look at this now, or write in it. */
export function PresentColleagues({ id, me }: { id: string; me: string }) {
  const { t, format } = useT()
  const nameOf = useNames()
  const all = useStore(presence, (p) => p.get(id) ?? NOBODY)
  const others = all.filter((p) => p.userId !== me)
  if (others.length === 0) return null
  const writing = others.filter((p) => p.state === 'writing')
  const named = (list: readonly Present[]) => format.list(list.map((p) => nameOf(p.userId)))
  return <span>{writing.length > 0 ? t('presence.writing', { names: named(writing), n: writing.length }) : t('presence.viewing', { names: named(others), n: others.length })}</span>
}
