import { IconLock } from '@tabler/icons-react'
import type { Note } from '@/api/types'
import { useNames } from '@/features/agents/model/names'
import { useT } from '@/i18n/use-t'
import { Name } from '@/ui/person'
import { When } from '@/ui/time'
import { Words } from './message-group'
import css from './note-entry.module.css'

export function NoteEntry({ note }: { note: Note }) {
  const { t } = useT()
  const nameOf = useNames()
  return (
    <div className={css.note}>
      <p className={css.head}>
        <IconLock size={14} stroke={1.8} aria-hidden />
        <strong>{t('note.onlyTeam')}</strong>
        <Name>{nameOf(note.author_id)}</Name>
        <When at={note.at} style="clock" className={css.when ?? ''} />
      </p>
      <Words text={note.text} />
    </div>
  )
}
