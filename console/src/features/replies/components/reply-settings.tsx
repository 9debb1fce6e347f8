import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '@/i18n/use-t'
import { Page, SettingsTabs } from '@/ui/page'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { TableWrap } from '@/ui/table-wrap'
import table from '@/ui/table.module.css'
import { repliesQuery, type Reply } from '../api/replies'
import { ReplyForm } from './reply-form'

/** Texts that agents put into their replies by a slash. */
export function ReplySettings() {
  const { t } = useT()
  const query = useQuery(repliesQuery())
  const [editing, setEditing] = useState<Reply | 'new'>()
  const replies = query.data ?? []
  return (
    <Page title={t('place.settings')} actions={<Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>{t('replies.add')}</Button>}>
      <SettingsTabs />
      {query.isPending && <SkeletonLines count={5} height="44px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && replies.length === 0 && <Empty title={t('replies.none')} hint={t('replies.noneHint')} />}
      {replies.length > 0 && (
        <TableWrap label={t('settings.replies')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{t('replies.shortcut')}</th>
                <th>{t('replies.title')}</th>
                <th>{t('replies.text')}</th>
                <th><span className="unseen">{t('action.more')}</span></th>
              </tr>
            </thead>
            <tbody>
              {replies.map((r) => (
                <tr key={r.id}>
                  <td><bdi dir="ltr">/{r.shortcut}</bdi></td>
                  <td dir="auto">{r.title}</td>
                  <td className={table.words} dir="auto">{r.text}</td>
                  <td className={table.end}><Button variant="default" size="compact-sm" aria-label={t('replies.editOf', { title: r.title })} onClick={() => setEditing(r)}>{t('action.edit')}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
      {editing && <ReplyForm reply={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </Page>
  )
}
