import { Kbd, Tooltip } from '@mantine/core'
import css from './tip.module.css'

interface Props {
  label: string
  /** The key that does the same, as it is shown. */
  hotkey?: string | undefined
  children: React.ReactElement
  position?: 'top' | 'bottom' | 'left' | 'right'
}

/** What a button does, and its key. */
export function Tip({ label, hotkey, children, position = 'bottom' }: Props) {
  return (
    <Tooltip
      position={position}
      label={
        <span className={css.tip}>
          {label}
          {hotkey && <Keys keys={hotkey} />}
        </span>
      }
    >
      {children}
    </Tooltip>
  )
}

/** @param keys as shown, parts of a sequence apart by a space */
export function Keys({ keys }: { keys: string }) {
  return (
    <bdi dir="ltr" className={css.keys}>
      {keys.split(' ').map((key, at) => (
        <Kbd key={at} size="xs">
          {key}
        </Kbd>
      ))}
    </bdi>
  )
}
