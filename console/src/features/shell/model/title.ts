import { useEffect } from 'react'
import { createStore, useStore } from '@/lib/store'

const said = createStore<{ what: string | undefined; place: string }>({ what: undefined, place: 'Wafaa' })

/** Names the page in the title of the tab. */
export function useTitle(what: string | undefined, place: string): void {
  useEffect(() => said.set((s) => (s.what === what && s.place === place ? s : { what, place })), [what, place])
}

/** Writes the title and the icon: with the number of unread conversations of mine, when there are some. */
export function useTabSigns(unread: number): void {
  const { what, place } = useStore(said)
  useEffect(() => {
    const words = [what, place].filter(Boolean).join(' · ')
    document.title = unread > 0 ? `(${unread}) ${words}` : words
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    const wanted = unread > 0 ? '/favicon-dot.svg' : '/favicon.svg'
    if (icon && icon.getAttribute('href') !== wanted) icon.setAttribute('href', wanted)
    if ('setAppBadge' in navigator) void (unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge()).catch(() => undefined)
  }, [what, place, unread])
}
