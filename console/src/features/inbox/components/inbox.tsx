import { Splitter } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { User } from '@/api/types'
import { ConversationPane } from '@/features/conversation/components/conversation'
import { Side } from '@/features/conversation/components/side'
import { conversationQuery } from '@/features/conversation/api/conversation'
import { changePreferences } from '@/features/session/model/keep'
import { preferences } from '@/features/session/model/preferences'
import { shownKey, useActions } from '@/features/shell/model/actions'
import { useTitle } from '@/features/shell/model/title'
import { useT } from '@/i18n/use-t'
import { useMedia } from '@/lib/media'
import { useStore } from '@/lib/store'
import { Dialog } from '@/ui/dialog'
import { Empty } from '@/ui/states'
import { Keys } from '@/ui/tip'
import { useFilters } from '../model/filters'
import type { View } from '../model/use-list'
import css from './inbox.module.css'
import { List } from './list'
import { ListHead } from './list-head'
import { StatusNudge } from './status-nudge'

/** Lists, conversation, and what is known beside it: side by side, or one at a time where the screen is narrow. */
export function Inbox({ view, openId, user }: { view: View; openId: string | undefined; user: User }) {
  const { t } = useT()
  const navigate = useNavigate()
  const location = useLocation()
  const [params, setParams] = useSearchParams()
  const { search } = useFilters()
  const single = useMedia('(max-width: 767px)')
  const roomForSide = useMedia('(min-width: 1280px)')
  const [sideClosed, setSideClosed] = useState(false)
  const panes = useStore(preferences, (p) => p.panes)
  const conversation = useQuery({ ...conversationQuery(openId ?? ''), enabled: openId !== undefined }).data
  const sheet = params.get('details') === 'true'
  useTitle(openId ? (conversation?.customer.name ?? undefined) : t(`view.${view}`), t('place.inbox'))

  const back = () => void navigate(`/inbox/${view}${search}`)
  const toggleSide = () => {
    if (roomForSide) return setSideClosed((closed) => !closed)
    if (sheet) return void navigate(-1)
    setParams((p) => new URLSearchParams([...p, ['details', 'true']]))
  }
  const focusNext = () => document.querySelector<HTMLElement>(`[data-row]:not([data-row="${openId}"])`)?.focus()
  useActions({
    ...(openId ? { back: () => (document.activeElement?.id === 'log' || document.activeElement === document.body ? back() : document.getElementById('log')?.focus()) } : {}),
  })

  const list = (
    <section className={css.list} id="list" aria-label={t('list.label')} tabIndex={-1}>
      <h1 className="unseen">{t('place.inbox')}</h1>
      <ListHead view={view} user={user} />
      <StatusNudge user={user} />
      <List view={view} user={user} openId={openId} />
    </section>
  )
  const pane = openId ? (
    <ConversationPane id={openId} user={user} onBack={back} onDetails={toggleSide} onNext={focusNext} detailsShown={roomForSide ? !sideClosed : sheet} />
  ) : (
    <Welcome />
  )
  const side = openId && conversation ? <Side conversation={conversation} user={user} /> : null
  const details = !roomForSide && sheet && side && (
    <Dialog shape="sheet" title={t('side.label')} onClose={() => void navigate(-1)}>{side}</Dialog>
  )

  if (single) {
    return (
      <div className={css.single} key={location.pathname === `/inbox/${view}` ? 'list' : 'conversation'}>
        {openId ? (
          <>
            <h1 className="unseen">{t('place.inbox')}</h1>
            {pane}
          </>
        ) : (
          list
        )}
        {details}
      </div>
    )
  }
  const withSide = roomForSide && side !== null && !sideClosed
  return (
    <>
      <Splitter
        key={withSide ? 'three' : 'two'}
        className={css.panes ?? ''}
        lineSize={1}
        withHandle={false}
        handleColor="var(--w-line)"
        step="16px"
        shiftStep="64px"
        onResizeEnd={(_, sizes) => changePreferences({ panes: { list: px(sizes[0], panes.list), side: withSide ? px(sizes[2], panes.side) : panes.side } })}
      >
        <Splitter.Pane defaultSize={`${panes.list}px`} min="280px" max="520px">{list}</Splitter.Pane>
        <Splitter.Pane defaultSize="100%" min="30%">{pane}</Splitter.Pane>
        {withSide && <Splitter.Pane defaultSize={`${panes.side}px`} min="280px" max="520px">{side}</Splitter.Pane>}
      </Splitter>
      {details}
    </>
  )
}

function px(size: number | string | undefined, fallback: number): number {
  const value = typeof size === 'string' && size.endsWith('px') ? Number.parseFloat(size) : Number.NaN
  return Number.isFinite(value) ? Math.round(value) : fallback
}

function Welcome() {
  const { t } = useT()
  return (
    <section className={css.welcome} aria-label={t('conversation.label')}>
      <Empty title={t('conversation.choose')}>
        <dl className={css.keys}>
          {(['next', 'claim', 'palette'] as const).map((id) => (
            <div key={id}>
              <dt><Keys keys={shownKey(id)} /></dt>
              <dd>{t(id === 'next' ? 'action.next' : id === 'claim' ? 'action.claim' : 'action.palette')}</dd>
            </div>
          ))}
        </dl>
      </Empty>
    </section>
  )
}
