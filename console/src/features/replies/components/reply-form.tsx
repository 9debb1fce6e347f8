import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import { toast } from '@/features/shell/model/toasts'
import { useT } from '@/i18n/use-t'
import { textOf } from '@/lib/form'
import { Dialog } from '@/ui/dialog'
import css from '@/ui/form.module.css'
import { useProblemText } from '@/ui/problem-text'
import { addReply, changeReply, removeReply, type Reply } from '../api/replies'

/** @param reply what is changed; undefined for a new one */
export function ReplyForm({ reply, onClose }: { reply: Reply | undefined; onClose: () => void }) {
  const { t } = useT()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [asking, setAsking] = useState(false)
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: ['replies'] })
    toast(t('state.saved'))
    onClose()
  }
  const save = useMutation({
    mutationFn: (form: FormData): Promise<unknown> => {
      const language = textOf(form, 'language')
      const body = { shortcut: textOf(form, 'shortcut').replace(/^\//, ''), title: textOf(form, 'title'), text: textOf(form, 'text'), ...(language ? { language } : {}) }
      return reply ? changeReply(reply.id, body) : addReply(body)
    },
    onSuccess,
  })
  const remove = useMutation({ mutationFn: (id: string) => removeReply(id), onSuccess })
  const error = save.error ?? remove.error
  const problem = error && asProblem(error)
  const wrong = problem?.fieldErrors ?? {}
  return (
    <Dialog title={reply ? t('replies.edit') : t('replies.add')} onClose={onClose}>
      <form className={css.form} onSubmit={(e) => { e.preventDefault(); save.mutate(new FormData(e.currentTarget)) }}>
        <div className={css.pair}>
          <TextInput name="shortcut" label={t('replies.shortcut')} dir="ltr" required maxLength={40} defaultValue={reply?.shortcut} error={problem?.code === 'conflict' ? t('replies.taken') : wrong.shortcut} autoFocus />
          <NativeSelect name="language" label={t('me.language')} defaultValue={reply?.language ?? ''} data={[{ value: '', label: t('replies.anyLanguage') }, { value: 'en', label: 'English' }, { value: 'ar', label: 'العربية' }]} />
        </div>
        <TextInput name="title" label={t('replies.title')} dir="auto" required defaultValue={reply?.title} error={wrong.title} />
        <Textarea name="text" label={t('replies.text')} description={t('replies.textHint')} dir="auto" rows={5} required defaultValue={reply?.text} error={wrong.text} />
        {problem && problem.code !== 'conflict' && <p className={css.problem} role="alert">{problemText(problem)}</p>}
        <div className={css.actions}>
          {reply && (
            <Button className={css.apart ?? ''} variant="subtle" color="red" onClick={() => (asking ? remove.mutate(reply.id) : setAsking(true))}>
              {asking ? t('replies.removeSure') : t('action.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" aria-busy={save.isPending}>{t('action.save')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
