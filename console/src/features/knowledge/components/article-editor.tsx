import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import type { Article, ArticleFields } from '@/api/types'
import { toast } from '@/features/shell/model/toasts'
import { useT } from '@/i18n/use-t'
import { listOf, textOf } from '@/lib/form'
import { Dialog } from '@/ui/dialog'
import css from '@/ui/form.module.css'
import { useProblemText } from '@/ui/problem-text'
import { Failed, SkeletonLines } from '@/ui/states'
import { articleQuery, publishArticle, reviseArticle, withdrawArticle } from '../api/knowledge'
import own from './knowledge.module.css'

const ARABIC = /\p{Script=Arabic}/u

/** What a new article begins with. */
export interface Draft {
  questions: string[]
}

interface Props {
  /** undefined for a new one */
  id: string | undefined
  draft?: Draft | undefined
  mayEdit: boolean
  onClose: () => void
}

export function ArticleEditor({ id, draft, mayEdit, onClose }: Props) {
  const { t } = useT()
  const query = useQuery({ ...articleQuery(id ?? ''), enabled: id !== undefined })
  const article = id === undefined ? undefined : query.data
  return (
    <Dialog shape="sheet" title={id ? (article?.title ?? '…') : t('knowledge.add')} onClose={onClose}>
      <div style={{ padding: 20 }}>
        {id && query.isPending && <SkeletonLines count={4} height="56px" />}
        {id && query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
        {(id === undefined || article) && <Form article={article} draft={draft} mayEdit={mayEdit} onClose={onClose} />}
      </div>
    </Dialog>
  )
}

function Form({ article, draft, mayEdit, onClose }: { article: Article | undefined; draft: Draft | undefined; mayEdit: boolean; onClose: () => void }) {
  const { t } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [asking, setAsking] = useState(false)
  const [body, setBody] = useState(article?.body ?? '')
  const language = article?.language ?? (ARABIC.test(draft?.questions.join('') ?? '') ? 'ar' : 'en')
  const done = async (message: string) => {
    await Promise.all([client.invalidateQueries({ queryKey: ['articles'] }), client.invalidateQueries({ queryKey: ['article'] }), client.invalidateQueries({ queryKey: ['passages'] }), client.invalidateQueries({ queryKey: ['unanswered'] })])
    toast(message)
    onClose()
  }
  const save = useMutation({
    mutationFn: (form: FormData) => (article ? reviseArticle(article.id, read(form)) : publishArticle(read(form))),
    onSuccess: () => done(t('state.saved')),
  })
  const withdraw = useMutation({ mutationFn: withdrawArticle, onSuccess: () => done(t('knowledge.withdrawn')) })
  const error = save.error ?? withdraw.error
  const problem = error && asProblem(error)
  const wrong = problem?.fieldErrors ?? {}
  return (
    <form className={css.form} onSubmit={(e) => { e.preventDefault(); save.mutate(new FormData(e.currentTarget)) }}>
      <TextInput name="title" label={t('knowledge.title')} dir="auto" required readOnly={!mayEdit} defaultValue={article?.title} error={wrong.title} />
      <Textarea name="body" label={t('knowledge.body')} dir="auto" rows={10} required readOnly={!mayEdit} value={body} onChange={(e) => setBody(e.currentTarget.value)} error={wrong.body} />
      {body.trim() !== '' && <Preview body={body} />}
      <Textarea name="questions" label={t('knowledge.questions')} description={t('knowledge.questionsHint')} dir="auto" rows={5} readOnly={!mayEdit} defaultValue={(article?.questions ?? draft?.questions ?? []).join('\n')} error={wrong.questions} />
      <div className={css.pair}>
        <NativeSelect name="language" label={t('me.language')} defaultValue={language} disabled={!mayEdit} data={[{ value: 'en', label: 'English' }, { value: 'ar', label: 'العربية' }]} />
        <TextInput name="intent" label={t('triggers.intent')} dir="auto" readOnly={!mayEdit} defaultValue={article?.intent ?? ''} />
      </div>
      <TextInput name="tags" label={t('knowledge.tags')} description={t('agents.specialtiesHint')} dir="auto" readOnly={!mayEdit} defaultValue={article?.tags.join(', ')} />
      {problem && <p className={css.problem} role="alert">{problemText(problem)}</p>}
      {mayEdit && (
        <div className={css.actions}>
          {article && (
            <Button className={css.apart ?? ''} variant="subtle" color="red" onClick={() => (asking ? withdraw.mutate(article.id) : setAsking(true))}>
              {asking ? t('knowledge.withdrawSure') : t('knowledge.withdraw')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" aria-busy={save.isPending}>{t('action.save')}</Button>
        </div>
      )}
    </form>
  )
}

/** The article as a customer's phone shows it. */
function Preview({ body }: { body: string }) {
  const { t } = useT()
  return (
    <figure className={own.preview}>
      <figcaption>{t('knowledge.preview')}</figcaption>
      <p dir="auto">{body.trim()}</p>
    </figure>
  )
}

function read(form: FormData): ArticleFields {
  return {
    title: textOf(form, 'title'),
    body: textOf(form, 'body'),
    questions: listOf(form, 'questions', 'lines'),
    language: textOf(form, 'language'),
    tags: listOf(form, 'tags', 'commas'),
    intent: textOf(form, 'intent') || null,
  }
}
