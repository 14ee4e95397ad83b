// Nothing is here: one sentence, one line of help, at most two buttons.
import type { ReactNode } from 'react'
import styles from './states.module.css'

interface Props {
  title: string
  help?: string
  actions?: ReactNode
  /** A heading where it is all there is of a page. */
  as?: 'h1' | 'p'
}

export const EmptyState = ({ title, help, actions, as: Title = 'p' }: Props) => (
  <div className={styles.empty} role="status">
    <Title className={styles.title}>{title}</Title>
    {help && <p className={styles.help}>{help}</p>}
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)
