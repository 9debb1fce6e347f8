import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { User } from '@/api/types'
import { agentsQuery } from '@/features/agents/api/agents'
import { allQuery, rowsOf } from '@/features/inbox/api/lists'
import { leads } from '@/features/session/model/role'
import { changePreferences } from '@/features/session/model/keep'
import type { MessageId } from '@/i18n/i18n'
import { useT } from '@/i18n/use-t'
import { useCustomerName } from '@/ui/customer-name'
import { Keys } from '@/ui/tip'
import { definitionOf, run, shownKey, useOffered } from '../model/actions'
import { finds } from '../model/fold'
import css from './palette.module.css'

interface Item {
  id: string
  group: MessageId
  label: string
  /** Other words by which it is found, in both languages. */
  also?: string
  hotkey?: string
  choose: () => void
}

const SEARCH_AFTER_MS = 150

/** Everything that can be done or opened now, by name. */
export default function Palette({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const items = useItems(user, search)
  const current = items[Math.min(at, items.length - 1)]

  useEffect(() => {
    const opener = document.activeElement
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  useEffect(() => {
    if (current) document.getElementById(`${listId}-${current.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [current, listId])

  const choose = (item: Item) => {
    onClose()
    // After the dialog has given the focus back, so that what is chosen may take it.
    setTimeout(item.choose)
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog ref={dialog} className={css.palette} aria-label={t('action.palette')} onCancel={(e) => { e.preventDefault(); onClose() }} onClick={(e) => e.target === dialog.current && onClose()}>
      <input
        className={css.search}
        dir="auto"
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${current.id}`}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        value={search}
        onChange={(e) => { setSearch(e.currentTarget.value); setAt(0) }}
        onKeyDown={(e) => {
          if (e.nativeEvent.isComposing) return
          if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
            e.preventDefault()
            const by = e.key === 'ArrowDown' ? 1 : -1
            setAt((i) => (Math.min(i, items.length - 1) + by + items.length) % Math.max(1, items.length))
          } else if (e.key === 'Enter' && current) {
            e.preventDefault()
            choose(current)
          }
        }}
      />
      <div className={css.items} id={listId} role="listbox" aria-label={t('action.palette')}>
        {items.map((item, i) => (
          <Fragment key={item.id}>
            {items[i - 1]?.group !== item.group && <div role="presentation" className={css.group}>{t(item.group)}</div>}
            {/* Chosen by the keys of the field above; the pointer is the other way. */}
            {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
            <div id={`${listId}-${item.id}`} role="option" className={css.item} aria-selected={item === current} onPointerMove={() => setAt(i)} onClick={() => choose(item)}>
              <span dir="auto">{item.label}</span>
              {item.hotkey && <Keys keys={item.hotkey} />}
            </div>
          </Fragment>
        ))}
      </div>
      {items.length === 0 && <p className={css.none}>{t('palette.nothing')}</p>}
    </dialog>
  )
}

const GROUP: Record<string, MessageId> = { conversation: 'palette.conversation', list: 'palette.conversation', go: 'palette.go', page: 'palette.page' }

function useItems(user: User, search: string): Item[] {
  const { t, language } = useT()
  const navigate = useNavigate()
  const customerName = useCustomerName()
  const offered = useOffered()
  const agents = useQuery({ ...agentsQuery(), enabled: leads(user.role) }).data
  const found = useFound(search)
  return useMemo(() => {
    const acts: Item[] = offered
      .filter((id) => !definitionOf(id).quiet)
      .map((id) => ({
        id,
        group: GROUP[definitionOf(id).group] ?? 'palette.page',
        label: t(definitionOf(id).label),
        also: t(`also.${id}` as MessageId),
        hotkey: shownKey(id),
        choose: () => void run(id),
      }))
    const settings: Item[] = [
      { id: 'language', group: 'palette.page', label: language === 'ar' ? 'English' : 'العربية', also: 'language arabic english اللغة', choose: () => changePreferences({ language: language === 'ar' ? 'en' : 'ar' }) },
      { id: 'light', group: 'palette.page', label: t('me.theme.light'), also: 'theme', choose: () => changePreferences({ theme: 'light' }) },
      { id: 'dark', group: 'palette.page', label: t('me.theme.dark'), also: 'theme night', choose: () => changePreferences({ theme: 'dark' }) },
    ]
    const people: Item[] = (agents ?? []).map((a) => ({
      id: `p${a.id}`,
      group: 'palette.people',
      label: a.full_name,
      also: a.email,
      choose: () => void navigate(`/inbox/all?agent=${a.id}`),
    }))
    const conversations: Item[] = found.map((row) => ({
      id: `c${row.id}`,
      group: 'palette.conversations',
      label: customerName({ ...row, name: row.customerName }),
      choose: () => void navigate(`/inbox/all/${row.id}`),
    }))
    const named = [...acts, ...settings, ...(search.trim() ? people : [])].filter((i) => !search.trim() || finds(search, `${i.label} ${i.also ?? ''}`))
    return [...named, ...conversations].slice(0, 40)
  }, [offered, agents, found, search, t, language, navigate, customerName])
}

const NO_ROWS: ReturnType<typeof rowsOf> = []

function useFound(search: string) {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(search.trim()), SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  }, [search])
  const { data } = useInfiniteQuery({ ...allQuery({ q: asked }), enabled: asked.length > 1 })
  return useMemo(() => (asked.length > 1 ? rowsOf(data).slice(0, 8) : NO_ROWS), [asked, data])
}
