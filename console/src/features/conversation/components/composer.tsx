import { Button } from '@mantine/core'
import { IconLock, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Conversation, User } from '@/api/types'
import { Suggestions } from '@/features/replies/components/suggestions'
import { hasGap, type Known } from '@/features/replies/model/fill'
import { meQuery } from '@/features/session/api/session'
import { preferences } from '@/features/session/model/preferences'
import { mayAct } from '@/features/session/model/role'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { useCustomerName } from '@/ui/customer-name'
import { useChannelName } from '@/ui/channel-icon'
import { draftKey, drafts, setDraft, type Mode } from '../model/drafts'
import { sendOut } from '../model/outbox'
import { rightsOf } from '../model/rights'
import { useInsertion, useTellWriting, useWanted, writeNote } from '../model/use-composer'
import { useSlash } from '../model/use-slash'
import { ComposerBlocked, useBlocked } from './composer-blocked'
import css from './composer.module.css'

interface Props {
  id: string
  user: User
  conversation: Conversation | undefined
}

/** Where a reply or a note is written. An auditor has none. */
export function Composer(props: Props) {
  const { t } = useT()
  if (!mayAct(props.user.role)) return <p className={css.readOnly}>{t('composer.readOnly')}</p>
  return <Writing {...props} />
}

/** Which of the two it is, is told by place, colour, border and the words on the button. */
function Writing({ id, user, conversation }: Props) {
  const { t, format, dir } = useT()
  const [mode, setMode] = useState<Mode>('reply')
  const field = useRef<HTMLTextAreaElement>(null)
  const key = draftKey(id, mode)
  const draft = useStore(drafts, (all) => all.get(key))
  const text = draft?.text ?? ''
  const rights = conversation && rightsOf(conversation, user)
  const blocked = useBlocked(conversation, user, mode)
  const placeholder = usePlaceholder(conversation, mode)
  const tellWriting = useTellWriting(id)
  const slash = useSlash(field, key, text, useKnown(conversation, user))
  const gap = hasGap(text)
  useWanted(id, field, setMode, conversation !== undefined && (blocked === undefined || text !== ''))
  useInsertion(id, field, key)

  const submit = () => {
    const words = text.trim()
    if (!words || blocked || gap) return
    setDraft(key, '')
    if (mode === 'reply') sendOut(id, words)
    else void writeNote(id, words, () => setDraft(key, words))
    field.current?.focus()
  }
  const turnIntoNote = () => {
    setDraft(draftKey(id, 'note'), text)
    setDraft(key, '')
    setMode('note')
  }

  return (
    <form
      className={css.composer}
      data-mode={mode}
      aria-label={t('composer.label')}
      onSubmit={(e) => {
        e.preventDefault()
        submit()
      }}
    >
      <div className={css.modes} role="group" aria-label={t('composer.mode')}>
        <button type="button" aria-pressed={mode === 'reply'} onClick={() => setMode('reply')}>{t('action.reply')}</button>
        <button type="button" aria-pressed={mode === 'note'} onClick={() => setMode('note')}>
          <IconLock size={13} aria-hidden /> {t('action.note')}
        </button>
        <span className={css.saved}>{draft?.savedAt && text ? t('composer.saved', { time: format.clock(draft.savedAt) }) : ''}</span>
      </div>
      {blocked && conversation && (
        <ComposerBlocked blocked={blocked} conversation={conversation} user={user} canClaim={rights?.claim ?? false} draft={text} onTurnIntoNote={turnIntoNote} />
      )}
      {slash.open && <Suggestions id={slash.id} suggestions={slash.suggestions} at={slash.at} onPick={slash.pick} />}
      {gap && <p className={css.gap} role="status">{t('composer.gap')}</p>}
      <div className={css.box} hidden={blocked !== undefined && text === ''}>
        <textarea
          ref={field}
          id="composer"
          dir={text === '' ? dir : 'auto'}
          rows={1}
          value={text}
          aria-label={mode === 'reply' ? t('composer.replyLabel') : t('composer.noteLabel')}
          placeholder={placeholder}
          aria-autocomplete="list"
          aria-controls={slash.open ? slash.id : undefined}
          aria-activedescendant={slash.open ? `${slash.id}-${slash.at}` : undefined}
          onSelect={(e) => slash.setCaret(e.currentTarget.selectionStart)}
          onChange={(e) => {
            setDraft(key, e.currentTarget.value)
            slash.setCaret(e.currentTarget.selectionStart)
            if (mode === 'reply' && rights?.reply) tellWriting()
          }}
          onKeyDown={(e) => {
            // Safari ends a composition by a key that it calls 229.
            // eslint-disable-next-line @typescript-eslint/no-deprecated
            if (e.nativeEvent.isComposing || e.keyCode === 229) return
            if (slash.onKey(e)) return
            const withMod = e.ctrlKey || e.metaKey
            if (e.key === 'Enter' && (withMod || (preferences.get().enterSends && !e.shiftKey))) {
              e.preventDefault()
              submit()
            } else if (e.key === 'Escape') {
              e.preventDefault()
              document.getElementById('log')?.focus()
            }
          }}
        />
        <SendButton mode={mode} conversation={conversation} disabled={!text.trim() || blocked !== undefined || gap} />
      </div>
    </form>
  )
}

function SendButton({ mode, conversation, disabled }: { mode: Mode; conversation: Conversation | undefined; disabled: boolean }) {
  const { t, dir } = useT()
  const channelName = useChannelName()
  const name = conversation?.customer.name?.trim().split(/\s+/, 1)[0]
  const label =
    mode === 'note' ? t('composer.addNote') : name ? t('composer.sendTo', { name, channel: channelName(conversation.channel) }) : t('action.send')
  const sign = mode === 'reply' && <IconSend size={16} style={dir === 'rtl' ? { scale: '-1 1' } : undefined} aria-hidden />
  return (
    <Button className={css.send ?? ''} type="submit" disabled={disabled} variant={mode === 'note' ? 'outline' : 'filled'} rightSection={sign}>
      <span className={css.sendLabel}>{label}</span>
    </Button>
  )
}

/** What a canned reply may speak of. */
function useKnown(c: Conversation | undefined, user: User): Known {
  const me = useQuery(meQuery()).data
  return { customer_name: c?.customer.name ?? undefined, agent_name: user.full_name, company: me?.tenant?.name }
}

function usePlaceholder(c: Conversation | undefined, mode: Mode): string {
  const { t } = useT()
  const channelName = useChannelName()
  const customerName = useCustomerName()
  if (mode === 'note') return t('composer.notePlaceholder')
  return c ? t('composer.placeholder', { name: customerName({ ...c.customer, id: c.id, channel: c.channel }), channel: channelName(c.channel) }) : ''
}
