import { useT } from '@/i18n/use-t'
import { Dialog } from '@/ui/dialog'
import { Keys } from '@/ui/tip'
import { actions, definitionOf, shownKey, type ActionId, type Group } from '../model/actions'
import css from './key-sheet.module.css'

const GROUPS: Group[] = ['conversation', 'list', 'go', 'page']

/** All keys on one sheet. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useT()
  const ids = Object.keys(actions) as ActionId[]
  return (
    <Dialog title={t('action.help')} onClose={onClose}>
      {GROUPS.map((group) => (
        <section key={group} className={css.group}>
          <h3>{t(`keys.${group}`)}</h3>
          <dl>
            {ids.filter((id) => definitionOf(id).group === group).map((id) => (
              <div key={id}>
                <dt>{t(definitionOf(id).label)}</dt>
                <dd><Keys keys={shownKey(id)} /></dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
