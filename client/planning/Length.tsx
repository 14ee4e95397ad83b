// How long a story is against how long it should be: numbers, and a meter under them that turns past the
// target.
import styles from './planning.module.css'

interface Props {
  words: number
  target: number | null
}

export function Length({ words, target }: Props) {
  if (target === null) return <>{words}</>
  const share = Math.min(100, Math.round((words / target) * 100))
  return (
    <span className={styles.length}>
      {words} <span className={styles.target}>/ {target}</span>
      <span className={styles.meter} data-over={words > target || undefined} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
    </span>
  )
}
