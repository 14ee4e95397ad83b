// One line across a page that says how things are: a note, a warning, or an error, with what to do.
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './Banner.module.css'
import { Icon } from './Icon.tsx'

export type BannerKind = 'info' | 'warn' | 'error'

const icons = { info: IconInfoCircle, warn: IconAlertTriangle, error: IconAlertOctagon }

interface Props {
  kind?: BannerKind
  /** Instead of the kind's own icon. */
  icon?: typeof IconInfoCircle
  children: ReactNode
  /** Buttons. */
  actions?: ReactNode
}

export const Banner = ({ kind = 'info', icon = icons[kind], children, actions }: Props) => (
  <div className={styles.banner} data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
    <Icon of={icon} />
    <span>{children}</span>
    {actions && <span className={styles.actions}>{actions}</span>}
  </div>
)
