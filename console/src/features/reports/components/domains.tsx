import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import css from '@/features/analytics/components/analytics.module.css'
import { useT } from '@/i18n/use-t'
import form from '@/ui/form.module.css'
import { useProblemText } from '@/ui/problem-text'
import { Failed } from '@/ui/states'
import table from '@/ui/table.module.css'
import { addDomain, domainsQuery, mailsQuery, removeDomain, verifyDomain, type Domain } from '../api/reports'
import own from './reports.module.css'

/** The domains to which reports may go beside the tenant's users; an admin adds one and repeats the code that its postmaster was mailed. */
export function Domains({ may }: { may: boolean }) {
  const { t } = useT()
  const problemText = useProblemText()
  const domains = useQuery(domainsQuery())
  const [domain, setDomain] = useState('')
  const act = useAct()
  const rows = domains.data?.data ?? []
  if (!may && rows.length === 0) return null
  return (
    <>
      <h2 className={css.section}>{t('reports.domains')}</h2>
      <p className={own.hint}>{t('reports.domains.hint')}</p>
      {domains.isError && !domains.data && <Failed error={domains.error} retry={() => void domains.refetch()} />}
      {rows.length > 0 && (
        <div className={table.wrap}>
          <table className={table.table}>
            <thead><tr><th>{t('reports.domains.domain')}</th><th>{t('reports.state')}</th><th><span className="unseen">{t('action.more')}</span></th></tr></thead>
            <tbody>{rows.map((row) => <Line key={row.domain} row={row} may={may} />)}</tbody>
          </table>
        </div>
      )}
      {may && (
        <form
          className={css.filters}
          aria-label={t('reports.domains.add')}
          onSubmit={(e) => {
            e.preventDefault()
            act.mutate(() => addDomain(domain.trim()), { onSuccess: () => setDomain('') })
          }}
        >
          <TextInput label={t('reports.domains.domain')} value={domain} required dir="ltr" placeholder="example.com" onChange={(e) => setDomain(e.target.value)} />
          <Button type="submit" variant="default" loading={act.isPending}>{t('reports.domains.add')}</Button>
          {act.isError && <p className={form.problem} role="alert">{problemText(asProblem(act.error))}</p>}
        </form>
      )}
    </>
  )
}

function useAct() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => Promise.all([domainsQuery, mailsQuery].map((query) => client.invalidateQueries({ queryKey: query().queryKey }))),
  })
}

function Line({ row, may }: { row: Domain; may: boolean }) {
  const { t } = useT()
  const problemText = useProblemText()
  const [code, setCode] = useState('')
  const act = useAct()
  const state = row.by_operator ? t('reports.domains.byOperator') : row.verified ? t('reports.domains.verified') : t('reports.domains.pending', { address: `postmaster@${row.domain}` })
  return (
    <tr>
      <td><bdi dir="ltr">{row.domain}</bdi></td>
      <td>
        {state}
        {may && !row.verified && (
          <form
            className={own.verify}
            onSubmit={(e) => {
              e.preventDefault()
              act.mutate(() => verifyDomain(row.domain, code))
            }}
          >
            <TextInput size="xs" aria-label={t('reports.domains.code')} placeholder={t('reports.domains.code')} value={code} required dir="ltr" inputMode="numeric" onChange={(e) => setCode(e.target.value)} />
            <Button size="compact-sm" type="submit" loading={act.isPending}>{t('reports.domains.verify')}</Button>
            <Button size="compact-sm" variant="default" disabled={act.isPending} onClick={() => act.mutate(() => addDomain(row.domain))}>{t('reports.domains.again')}</Button>
          </form>
        )}
        {act.isError && <p className={form.problem} role="alert">{problemText(asProblem(act.error))}</p>}
      </td>
      <td className={table.end}>
        {may && !row.by_operator && <Button size="compact-sm" variant="default" disabled={act.isPending} onClick={() => act.mutate(() => removeDomain(row.domain))}>{t('reports.domains.remove')}</Button>}
      </td>
    </tr>
  )
}
