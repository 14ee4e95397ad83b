// A part of the page could not be shown: what happened, what is safe, what to do.
import { IconAlertOctagon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './states.module.css'

interface Props {
  what: string
  safe?: string
  todo?: string
  /** What the server said, in its own words. */
  detail?: { text: string; language: string } | null
  actions?: ReactNode
  /** A heading where it is all there is of a page. */
  as?: 'h1' | 'p'
}

export const ErrorState = ({ what, safe, todo, detail, actions, as: Title = 'p' }: Props) => (
  <div className={styles.empty} role="alert">
    <Title className={styles.title}>
      <span className={styles.octagon}>
        <Icon of={IconAlertOctagon} size={20} />
      </span>{' '}
      {what}
    </Title>
    {(safe || todo) && <p className={styles.help}>{[safe, todo].filter(Boolean).join(' ')}</p>}
    {detail && (
      <p className={styles.help} lang={detail.language}>
        {detail.text}
      </p>
    )}
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)
