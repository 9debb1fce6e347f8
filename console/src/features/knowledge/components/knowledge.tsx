import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { Article, User } from '@/api/types'
import { leads } from '@/features/session/model/role'
import { finds } from '@/features/shell/model/fold'
import { useT } from '@/i18n/use-t'
import { Page } from '@/ui/page'
import { Empty, Failed, SkeletonLines } from '@/ui/states'
import { TableWrap } from '@/ui/table-wrap'
import table from '@/ui/table.module.css'
import { articlesQuery } from '../api/knowledge'
import { ArticleEditor, type Draft } from './article-editor'
import { AskBot } from './ask-bot'
import { ImportButton, Imported, useImport } from './import-articles'
import css from './knowledge.module.css'
import { Unanswered } from './unanswered'

/** What the bot answers from. */
export function Knowledge({ user, articleId }: { user: User; articleId: string | undefined }) {
  const { t } = useT()
  const navigate = useNavigate()
  const draft = useLocation().state as Draft | null
  const query = useInfiniteQuery(articlesQuery())
  const [wanted, setWanted] = useState('')
  const articles = (query.data?.pages.flatMap((p) => p.data) ?? []).filter((a) => wanted.trim() === '' || finds(wanted, words(a)))
  const mayEdit = leads(user.role)
  const importing = useImport()
  const close = () => void navigate('/knowledge')
  return (
    <Page
      title={t('place.knowledge')}
      wide
      actions={mayEdit && (
        <>
          <ImportButton importing={importing} />
          <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate('/knowledge/new')}>{t('knowledge.add')}</Button>
        </>
      )}
    >
      <div className={css.columns}>
        <section>
          <Imported importing={importing} />
          <TextInput className={css.search ?? ''} type="search" dir="auto" leftSection={<IconSearch size={15} />} aria-label={t('knowledge.find')} placeholder={t('knowledge.find')} value={wanted} onChange={(e) => setWanted(e.currentTarget.value)} />
          {query.isPending && <SkeletonLines count={8} height="44px" />}
          {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
          {query.isSuccess && articles.length === 0 && <Empty title={wanted ? t('list.nothingMatches') : t('knowledge.none')} />}
          {articles.length > 0 && (
            <TableWrap label={t('knowledge.articles')}>
              <table className={table.table}>
                <thead>
                  <tr>
                    <th>{t('knowledge.title')}</th>
                    <th>{t('me.language')}</th>
                    <th>{t('knowledge.tags')}</th>
                  </tr>
                </thead>
                <tbody>
                  {articles.map((a) => (
                    <tr key={a.id}>
                      <td><Link className={css.link} to={`/knowledge/${a.id}`}><span dir="auto">{a.title}</span></Link></td>
                      <td>{a.language === 'ar' ? 'العربية' : 'English'}</td>
                      <td><span className={table.tags}>{a.tags.map((tag) => <span key={tag} dir="auto">{tag}</span>)}</span></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableWrap>
          )}
          {query.hasNextPage && <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('knowledge.loadMore')}</Button>}
        </section>
        <div className={css.beside}>
          <AskBot />
          {mayEdit && <Unanswered />}
        </div>
      </div>
      {articleId && <ArticleEditor key={articleId} draft={draft ?? undefined} id={articleId === 'new' ? undefined : articleId} mayEdit={mayEdit} onClose={close} />}
    </Page>
  )
}

function words(a: Article): string {
  return [a.title, ...a.questions, ...a.tags].join(' ')
}
