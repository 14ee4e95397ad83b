// A person as the letters of their name on their colour: filled who may write, outlined who reads or
// reviews. Never only a colour; the whole name is its accessible name.
import styles from './PersonSign.module.css'
import { signOf } from './sign.ts'

interface Props {
  name: string
  /** 1 to 8, of the theme's people. */
  colour: number
  isReading?: boolean
  /** Where they are or what they do, added to the name: "Body", "reviewing". */
  doing?: string
}

export function PersonSign({ name, colour, isReading = false, doing }: Props) {
  const label = doing ? `${name}, ${doing}` : name
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={styles.sign}
      data-reading={isReading || undefined}
      data-colour={colour}
    >
      {signOf(name)}
    </span>
  )
}
