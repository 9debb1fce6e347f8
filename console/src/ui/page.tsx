import { useEffect, useRef } from 'react'
import { NavLink } from 'react-router'
import { useTitle } from '@/features/shell/model/title'
import { useT } from '@/i18n/use-t'
import css from './page.module.css'

interface Props {
  title: string
  actions?: React.ReactNode
  children: React.ReactNode
  wide?: boolean
}

/** A page with a heading; its content scrolls below it. */
export function Page({ title, actions, children, wide = false }: Props) {
  useTitle(undefined, title)
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{title}</h1>
        <div className={css.actions}>{actions}</div>
      </header>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.body} data-wide={wide || undefined} tabIndex={0} role="region" aria-label={title}>
        <div>{children}</div>
      </div>
    </div>
  )
}

const SETTINGS = ['agents', 'triggers', 'replies', 'texts', 'hours', 'timing', 'channels', 'features'] as const

/** The pages of the settings. */
export function SettingsTabs() {
  const { t } = useT()
  const tabs = useRef<HTMLElement>(null)
  useEffect(() => {
    // Where not all fit, the one of this page is seen.
    tabs.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  return (
    <nav ref={tabs} className={css.tabs} aria-label={t('place.settings')}>
      {SETTINGS.map((name) => <NavLink key={name} to={`/settings/${name}`}>{t(`settings.${name}`)}</NavLink>)}
    </nav>
  )
}
