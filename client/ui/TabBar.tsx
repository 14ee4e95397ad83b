// Parts of a page as tabs, each a link with how much is in it.
import type { ReactNode } from 'react'
import styles from './TabBar.module.css'

interface Props {
  label: string
  /** Links. */
  children: ReactNode
}

export const TabBar = ({ label, children }: Props) => (
  <nav className={styles.tabs} aria-label={label}>
    {children}
  </nav>
)
