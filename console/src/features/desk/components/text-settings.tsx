import { Switch, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '@/i18n/use-t'
import { Page, SettingsTabs } from '@/ui/page'
import { Failed, SkeletonLines } from '@/ui/states'
import { saveTexts, textsQuery, type Text } from '../api/desk'
import css from './desk.module.css'
import { SaveBar } from './save-bar'

/** Every sentence that customers are told by the system, in both languages. */
export function TextSettings() {
  const { t } = useT()
  const query = useQuery(textsQuery())
  const [changed, setChanged] = useState<Text[]>()
  const texts = changed ?? query.data ?? []
  const notices = [...new Set(texts.map((x) => x.notice))]
  const set = (of: Text, more: Partial<Text>) => setChanged(texts.map((x) => (x.notice === of.notice && x.language === of.language ? { ...x, ...more } : x)))
  // What is as the standard is not kept, so that a better standard reaches it.
  const own = texts.filter((x) => x.silenced || x.text !== x.standard)
  const save = () => saveTexts(own.map((x) => ({ notice: x.notice, language: x.language, text: x.text, silenced: x.silenced })))
  return (
    <Page title={t('place.settings')}>
      <SettingsTabs />
      {query.isPending && <SkeletonLines count={6} height="80px" />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {notices.map((notice) => (
        <section key={notice} className={css.section}>
          <h2>{t(`desk.notice.${notice}`)}</h2>
          <div className={css.pair}>
            {texts.filter((x) => x.notice === notice).map((x) => (
              <div key={x.language} className={css.text}>
                <Textarea label={x.language === 'ar' ? 'العربية' : 'English'} lang={x.language} dir={x.language === 'ar' ? 'rtl' : 'ltr'} rows={3} disabled={x.silenced} value={x.text} onChange={(e) => set(x, { text: e.currentTarget.value })} />
                <Switch label={t('desk.silenced')} checked={x.silenced} onChange={(e) => set(x, { silenced: e.currentTarget.checked })} />
              </div>
            ))}
          </div>
        </section>
      ))}
      <SaveBar changed={changed !== undefined} save={save} onUndo={() => setChanged(undefined)} onSaved={() => setChanged(undefined)} />
    </Page>
  )
}
