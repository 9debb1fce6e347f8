import { Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { useT } from '@/i18n/use-t'
import { Page, SettingsTabs } from '@/ui/page'
import { useProblemText } from '@/ui/problem-text'
import { Failed, SkeletonLines } from '@/ui/states'
import { featuresQuery, switchFeature } from '../api/desk'
import css from './desk.module.css'

/** What the company can switch off for itself; each switch holds at once. */
export function FeatureSettings() {
  const { t } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const query = useQuery(featuresQuery())
  const save = useMutation({
    mutationFn: switchFeature,
    onSuccess: (features) => client.setQueryData(featuresQuery().queryKey, features),
  })
  return (
    <Page title={t('place.settings')}>
      <SettingsTabs />
      {query.isPending && <SkeletonLines count={4} height="60px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && <p className={css.hint}>{t('desk.featuresHint')}</p>}
      {save.error && <p role="alert">{problemText(asProblem(save.error))}</p>}
      <ul className={css.features}>
        {query.data?.map(({ feature, enabled, installed }) => (
          <li key={feature}>
            <Switch
              label={t(`desk.feature.${feature}`)}
              description={t(installed ? `desk.feature.${feature}.off` : 'desk.featureNotInstalled')}
              checked={enabled && installed}
              disabled={!installed}
              aria-busy={save.isPending && save.variables.feature === feature}
              onChange={(e) => save.mutate({ feature, enabled: e.currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
    </Page>
  )
}
