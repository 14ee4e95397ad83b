// The box that selects a story, or all of them. All around it, as far as the row goes, is its label, so that
// who misses it by a little does not open the story instead.
import styles from './StoryTable.module.css'

interface Props {
  label: string
  isPicked: boolean
  /** Some of what it stands for is selected. */
  isPartly?: boolean
  onToggle: () => void
}

export function Pick({ label, isPicked, isPartly = false, onToggle }: Props) {
  return (
    <label className={styles.pick}>
      <input
        ref={box => {
          if (box) box.indeterminate = isPartly
        }}
        type="checkbox"
        aria-label={label}
        checked={isPicked}
        onChange={onToggle}
      />
    </label>
  )
}
