import { Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconSearch } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import type { AgentStatus, User } from '@/api/types'
import { places } from '@/app/places'
import { useMyStatus } from '@/features/agents/model/my-status'
import { signOut } from '@/features/session/api/session'
import { mayAct } from '@/features/session/model/role'
import { useT } from '@/i18n/use-t'
import { AgentMark } from '@/ui/marks'
import { Initials, Name } from '@/ui/person'
import { shownKey } from '../model/actions'
import { useMyUnread } from '../model/use-my-unread'
import css from './rail.module.css'

/** As many places as a narrow bar has room for; the rest are in the menu at its end. */
const IN_THE_BAR = 3

/** The places of the console; on a narrow screen at its lower edge. */
export function Rail({ user, onPalette, onKeys }: { user: User; onPalette: () => void; onKeys: () => void }) {
  const { t, dir } = useT()
  const unread = useMyUnread(user)
  const mine = places.filter((p) => p.roles.includes(user.role))
  const side = dir === 'rtl' ? 'left' : 'right'
  return (
    <div className={css.rail}>
      <span className={css.logo} aria-hidden>
        <svg viewBox="0 0 32 32"><path d="M6.5 10l4.2 12h1.6L16 13l3.7 9h1.6l4.2-12" /></svg>
      </span>
      <nav className={css.places} aria-label={t('place.label')}>
        {mine.map(({ path, label, icon: Icon }, at) => (
          <Tooltip key={path} label={t(label)} position={side}>
            <NavLink to={`/${path}`} className={at < IN_THE_BAR ? css.place : `${css.place} ${css.wideOnly}`}>
              <Icon size={21} stroke={1.6} aria-hidden />
              <span className={css.word}>{t(label)}</span>
              {path === 'inbox' && unread > 0 && <span className={css.badge}>{unread}<span className="unseen"> {t('row.unread')}</span></span>}
            </NavLink>
          </Tooltip>
        ))}
      </nav>
      <div className={css.foot}>
        <Tooltip label={`${t('action.palette')} · ${shownKey('palette')}`} position={side}>
          <UnstyledButton className={`${css.place} ${css.wideOnly}`} onClick={onPalette}><IconSearch size={20} stroke={1.6} aria-hidden /><span className={css.word}>{t('action.palette')}</span></UnstyledButton>
        </Tooltip>
        <Tooltip label={`${t('action.help')} · ${shownKey('help')}`} position={side}>
          <UnstyledButton className={`${css.place} ${css.wideOnly}`} onClick={onKeys} aria-label={t('action.help')}><IconKeyboard size={21} stroke={1.6} aria-hidden /></UnstyledButton>
        </Tooltip>
        <Me user={user} onPalette={onPalette} more={mine.slice(IN_THE_BAR)} />
      </div>
    </div>
  )
}

const STATUSES: AgentStatus[] = ['online', 'away', 'offline']

function Me({ user, more, onPalette }: { user: User; more: typeof places; onPalette: () => void }) {
  const { t } = useT()
  const { status, set } = useMyStatus(user)
  const leave = async () => {
    await signOut().catch(() => undefined)
    // A fresh page: nothing of this person stays in memory.
    window.location.assign('/sign-in')
  }
  return (
    <Menu position="right-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={css.me} aria-label={status ? t('me.menuWith', { status: t(`agentStatus.${status}`) }) : t('me.menu')}>
          <Initials name={user.full_name} size={32} />
          {status && mayAct(user.role) && <span className={css.dot}><AgentMark status={status} /></span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css.who}>
          <strong><Name>{user.full_name}</Name></strong>
          <span>{t(`role.${user.role}`)} · <bdi dir="ltr">{user.email}</bdi></span>
        </div>
        {mayAct(user.role) && status && (
          <>
            <Menu.Divider />
            {STATUSES.map((s) => (
              <Menu.Item key={s} leftSection={<AgentMark status={s} />} rightSection={s === status ? '✓' : undefined} onClick={() => set(s)}>{t(`agentStatus.${s}`)}</Menu.Item>
            ))}
          </>
        )}
        <div className={css.narrowOnly}>
          <Menu.Divider />
          {more.map(({ path, label, icon: Icon }) => (
            <Menu.Item key={path} component={NavLink} to={`/${path}`} leftSection={<Icon size={17} stroke={1.6} aria-hidden />}>{t(label)}</Menu.Item>
          ))}
          <Menu.Item leftSection={<IconSearch size={17} stroke={1.6} aria-hidden />} onClick={onPalette}>{t('action.palette')}</Menu.Item>
        </div>
        <Menu.Divider />
        <Menu.Item component={NavLink} to="/me">{t('place.me')}</Menu.Item>
        <Menu.Item onClick={() => void leave()}>{t('session.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
