// Nothing is here: one sentence, one line of help, at most two buttons.
import type { ReactNode } from 'react'
import styles from './states.module.css'

interface Props {
  title: string
  help?: string
  actions?: ReactNode
}

export const EmptyState = ({ title, help, actions }: Props) => (
  <div className={styles.empty} role="status">
    <p className={styles.title}>{title}</p>
    {help && <p className={styles.help}>{help}</p>}
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)
