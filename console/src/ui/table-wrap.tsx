import type { ReactNode } from 'react'
import css from './table.module.css'

/** A table that scrolls by itself where it does not fit, by keys too. */
export function TableWrap({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.wrap} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
