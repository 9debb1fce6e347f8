import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNames } from '@/features/agents/model/names'
import { meQuery } from '@/features/session/api/session'
import { useT } from '@/i18n/use-t'
import { When } from '@/ui/time'
import type { Happening } from '../model/timeline'
import css from './happenings.module.css'

/** What happened besides words; neighbours are folded into the last of them. */
export function Happenings({ happenings }: { happenings: Happening[] }) {
  const { t } = useT()
  const [open, setOpen] = useState(false)
  const last = happenings.at(-1)
  if (!last) return null
  const shown = open ? happenings : [last]
  return (
    <div className={css.happenings}>
      {shown.map((h) => (
        <Line key={h.id} happening={h} />
      ))}
      {happenings.length > 1 && (
        <button type="button" className={css.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('happening.fold') : t('happening.more', { n: happenings.length - 1 })}
        </button>
      )}
    </div>
  )
}

function Line({ happening: h }: { happening: Happening }) {
  const { t } = useT()
  const nameOf = useNames()
  const { data: me } = useQuery(meQuery())
  const mine = h.agentId === me?.id
  return (
    <p className={css.line}>
      <When at={h.at} style="clock" /> {mine ? t(`happening.you.${h.kind}`) : t(`happening.${h.kind}`, { name: nameOf(h.agentId) })}
    </p>
  )
}
