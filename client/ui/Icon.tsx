// Tabler's outline icons at our sizes: 16 px with a stroke of 1.75, in the rail 20 px with 1.5. Icons
// decorate; the word beside them, or the label of their button, says it.
import type { Icon as TablerIcon } from '@tabler/icons-react'
import styles from './Icon.module.css'

interface Props {
  of: TablerIcon
  size?: 14 | 16 | 20
}

export const Icon = ({ of: Shape, size = 16 }: Props) => (
  <Shape className={styles.icon} size={size} stroke={size === 20 ? 1.5 : 1.75} aria-hidden="true" />
)
