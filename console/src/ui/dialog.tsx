import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useT } from '@/i18n/use-t'
import css from './dialog.module.css'

interface Props {
  title: string
  onClose: () => void
  children: React.ReactNode
  /** `sheet`: from the lower edge on a narrow screen, from the side on a wide one. `page`: as wide as a page of paper. */
  shape?: 'dialog' | 'sheet' | 'page'
  /** A dialog that must be answered has no cross and does not close by Escape. */
  closable?: boolean
}

/** The browser's own modal dialog: it keeps the focus inside, makes the rest inert, and gives the focus back. */
export function Dialog({ title, onClose, children, shape = 'dialog', closable = true }: Props) {
  const { t } = useT()
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    const opener = document.activeElement
    dialog?.showModal()
    // A dialog that asks for something begins in its first field, not at the cross.
    dialog?.querySelector<HTMLElement>('[data-body] :is(input, textarea, select)')?.focus()
    return () => {
      dialog?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    // Closing by a press outside is a convenience of the pointer; keys have Escape.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      className={css.dialog}
      data-shape={shape}
      aria-labelledby={titleId}
      onCancel={(e) => {
        e.preventDefault()
        if (closable) onClose()
      }}
      onClick={(e) => closable && e.target === ref.current && onClose()}
    >
      <div className={css.box}>
        <header className={css.head}>
          <h2 id={titleId}>{title}</h2>
          {closable && (
            <ActionIcon aria-label={t('action.close')} onClick={onClose}>
              <IconX size={18} />
            </ActionIcon>
          )}
        </header>
        <div className={css.body} data-body>{children}</div>
      </div>
    </dialog>
  )
}
