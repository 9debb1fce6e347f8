import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { dismiss, toasts } from '../model/toasts'
import css from './toasts.module.css'

export function Toasts() {
  const { t } = useT()
  const all = useStore(toasts)
  return (
    <div className={css.toasts} role="status" aria-live="polite">
      {all.map((toast) => (
        <div key={toast.id} className={css.toast} data-tone={toast.tone}>
          <span>{toast.text}</span>
          {toast.action && (
            <Button size="compact-sm" variant="subtle" onClick={() => { toast.action?.run(); dismiss(toast.id) }}>{toast.action.label}</Button>
          )}
          <ActionIcon size={26} aria-label={t('action.dismiss')} onClick={() => dismiss(toast.id)}><IconX size={15} /></ActionIcon>
        </div>
      ))}
    </div>
  )
}
