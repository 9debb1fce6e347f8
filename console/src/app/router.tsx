import type { ComponentType } from 'react'
import { createBrowserRouter, redirect, useOutletContext } from 'react-router'
import { asProblem } from '@/api/problem'
import type { User } from '@/api/types'
import { agentsQuery } from '@/features/agents/api/agents'
import { conversationQuery, messagesQuery } from '@/features/conversation/api/conversation'
import { mineQuery, queueQuery } from '@/features/inbox/api/lists'
import { meQuery } from '@/features/session/api/session'
import { loadPreferences } from '@/features/session/model/keep'
import { firstPlace } from '@/features/session/model/role'
import { openWords } from '@/i18n/i18n'
import { NotYours } from '@/features/shell/components/broken'
import { mayOpen, places } from './places'
import { queryClient } from './query-client'

let settled = false

/** Fetched before it is asked for; a failure is told by the part that shows it. */
function ahead(fetching: Promise<unknown>): void {
  fetching.catch(() => undefined)
}

/** Who is signed in; else to the sign-in, and back here after it. */
async function signedIn({ request }: { request: Request }) {
  try {
    const user = await queryClient.query({ ...meQuery(), staleTime: 'static' })
    if (!settled) {
      settled = true
      ahead(queryClient.query(agentsQuery()))
      await loadPreferences()
    }
    return user
  } catch (error) {
    if (asProblem(error).status !== 401) throw error
    const { pathname, search } = new URL(request.url)
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`
    return redirect(`/sign-in${next}`)
  }
}

/** The list and the open conversation are fetched beside the code that shows them. */
function prefetchInbox({ params }: { params: { view?: string; conversationId?: string } }) {
  const { view, conversationId } = params
  if (view !== 'queue' && view !== 'mine' && view !== 'all') return redirect('/inbox/queue')
  if (conversationId) {
    ahead(queryClient.query(conversationQuery(conversationId)))
    ahead(queryClient.infiniteQuery(messagesQuery(conversationId)))
  }
  ahead(queryClient.infiniteQuery(queueQuery()))
  const me = queryClient.getQueryData(meQuery().queryKey)
  if (me) ahead(queryClient.infiniteQuery(mineQuery(me.id)))
  return null
}

async function home() {
  try {
    return redirect(firstPlace((await queryClient.query({ ...meQuery(), staleTime: 'static' })).role))
  } catch {
    // The sign-in above this one says where to go.
    return null
  }
}

/** A page with its words; who may not see its place is told so. */
function withWords(words: readonly string[], open: () => Promise<{ Component: ComponentType }>, place?: string) {
  return async () => {
    const [{ Component }] = await Promise.all([open(), ...words.map(openWords)])
    if (!place) return { Component }
    return {
      Component: function Guarded() {
        return mayOpen(useOutletContext<User>().role, place) ? <Component /> : <NotYours />
      },
    }
  }
}

export const router = createBrowserRouter([
  { path: '/sign-in', hydrateFallbackElement: <></>, lazy: () => import('@/routes/sign-in') },
  {
    id: 'root',
    hydrateFallbackElement: <></>,
    path: '/',
    loader: signedIn,
    shouldRevalidate: () => false,
    lazy: () => import('@/routes/root'),
    children: [
      { index: true, loader: home },
      { path: 'inbox', loader: () => redirect('/inbox/queue') },
      {
        path: 'inbox/:view/:conversationId?',
        loader: prefetchInbox,
        shouldRevalidate: ({ currentParams, nextParams }) => currentParams.conversationId !== nextParams.conversationId || currentParams.view !== nextParams.view,
        lazy: () => import('@/routes/inbox'),
      },
      { path: 'settings', loader: () => redirect('/settings/agents') },
      { path: 'me', lazy: withWords(['session'], () => import('@/routes/me')) },
      ...places.flatMap((place) => (place.pages ?? []).map((page) => ({ path: page.path, lazy: withWords(page.words, page.open, place.path) }))),
      { path: '*', lazy: () => import('@/routes/nowhere') },
    ],
  },
])
