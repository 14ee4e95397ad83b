// A key of the keyboard.
import type { ReactNode } from 'react'
import styles from './Kbd.module.css'

interface Props {
  children: ReactNode
  /** On a control: `aria-keyshortcuts` tells it to those who do not see it. */
  isHint?: boolean
  /** On a filled button, in its colour. */
  isPlain?: boolean
}

export const Kbd = ({ children, isHint = false, isPlain = false }: Props) => (
  <kbd className={styles.kbd} data-plain={isPlain || undefined} aria-hidden={isHint || undefined}>
    {children}
  </kbd>
)
