import { lazy, Suspense, useEffect, useState } from 'react'
import { Outlet, useMatch, useNavigate } from 'react-router'
import type { User } from '@/api/types'
import { places } from '@/app/places'
import { useT } from '@/i18n/use-t'
import { useMedia } from '@/lib/media'
import { useStore } from '@/lib/store'
import { useActions } from '../model/actions'
import { assertive, polite } from '../model/announce'
import { useLive } from '../model/use-live'
import { ConnectionBanner } from './connection-banner'
import { useKeyboard } from './keyboard'
import { movePane } from './panes'
import { Rail } from './rail'
import css from './shell.module.css'
import { SignInAgain } from './sign-in-again'
import { Toasts } from './toasts'

const Palette = lazy(() => import('./palette'))
const KeySheet = lazy(() => import('./key-sheet'))

/** What surrounds every page: places, connection, keys, palette, and what is announced. */
export function Shell({ user }: { user: User }) {
  const { t } = useT()
  const navigate = useNavigate()
  const inbox = useMatch('/inbox/:view/:conversationId?')
  const single = useMedia('(max-width: 767px)')
  const [open, setOpen] = useState<'palette' | 'keys'>()
  useKeyboard()
  useLive(user)
  useEffect(() => {
    // The palette is fetched while nothing else is to do, so that it opens at once.
    const timer = setTimeout(() => void import('./palette'), 2000)
    return () => clearTimeout(timer)
  }, [])
  const go = (path: string) => () => void navigate(path)
  useActions({
    goQueue: go('/inbox/queue'),
    goMine: go('/inbox/mine'),
    goAll: go('/inbox/all'),
    goMe: go('/me'),
    ...Object.fromEntries(places.flatMap((place) => (place.go && place.roles.includes(user.role) ? [[place.go, go(`/${place.path}`)]] : []))),
    palette: () => setOpen((o) => (o === 'palette' ? undefined : 'palette')),
    help: () => setOpen('keys'),
    nextPane: () => movePane(1),
    previousPane: () => movePane(-1),
  })
  return (
    <div className={css.shell}>
      <nav className={css.skips} aria-label={t('skip.label')}>
        <a href="#main">{t('skip.main')}</a>
        {inbox && !(single && inbox.params.conversationId) && <a href="#list">{t('skip.list')}</a>}
        {inbox?.params.conversationId && <a href="#log">{t('skip.log')}</a>}
      </nav>
      <Rail user={user} onPalette={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
      <div className={css.page}>
        <ConnectionBanner />
        <main id="main" className={css.main} tabIndex={-1}>
          <Outlet context={user} />
        </main>
      </div>
      <Toasts />
      <Announcer />
      <SignInAgain user={user} />
      <Suspense>
        {open === 'palette' && <Palette user={user} onClose={() => setOpen(undefined)} />}
        {open === 'keys' && <KeySheet onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  )
}

function Announcer() {
  return (
    <>
      <div className="unseen" aria-live="polite">{useStore(polite)}</div>
      <div className="unseen" aria-live="assertive">{useStore(assertive)}</div>
    </>
  )
}
