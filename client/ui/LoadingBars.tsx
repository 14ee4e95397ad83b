// Still bars where words will be. They show after 300 ms (by CSS), so that what comes fast does not
// flicker; a screen reader hears the label.
import { VisuallyHidden } from '@mantine/core'
import styles from './states.module.css'

const widths = ['62%', '48%', '70%', '55%', '64%']

export const LoadingBars = ({ label, count = 3 }: { label: string; count?: number }) => (
  <div className={styles.bars} role="status">
    <VisuallyHidden>{label}</VisuallyHidden>
    {widths.slice(0, count).map(width => (
      <i key={width} style={{ width }} />
    ))}
  </div>
)
