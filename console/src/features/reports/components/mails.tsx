import { useQuery } from '@tanstack/react-query'
import css from '@/features/analytics/components/analytics.module.css'
import { useT } from '@/i18n/use-t'
import table from '@/ui/table.module.css'
import { attachmentOf, mailsQuery } from '../api/reports'
import own from './reports.module.css'

/** What was mailed while no mail host is configured: each mail can be read here. */
export function Mails() {
  const { t, format } = useT()
  const mails = useQuery(mailsQuery())
  const rows = mails.data?.data ?? []
  if (rows.length === 0) return null
  return (
    <>
      <h2 className={css.section}>{t('reports.mails')}</h2>
      <p className={own.hint}>{t('reports.mails.hint')}</p>
      <div className={table.wrap}>
        <table className={table.table}>
          <thead><tr><th>{t('analytics.at')}</th><th>{t('reports.mails.to')}</th><th>{t('reports.mails.subject')}</th><th>{t('reports.mails.attachments')}</th></tr></thead>
          <tbody>
            {rows.map((mail) => (
              <tr key={mail.message_id + mail.at}>
                <td className={table.num}>{format.exact(mail.at)}</td>
                <td><bdi dir="ltr">{mail.to}</bdi></td>
                <td><details><summary dir="auto">{mail.subject}</summary><p className={own.text} dir="auto">{mail.text}</p></details></td>
                <td>{mail.attachments.map((name) => <a key={name} href={attachmentOf(mail, name)} download><bdi dir="ltr">{name}</bdi></a>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
