// When a story is due, from now: soon in bold, late in red and in words.
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { dateAndTime, timeSpan } from '#client/ui/time.ts'
import { planningMessages } from './messages.ts'
import styles from './planning.module.css'

/** Milliseconds before a deadline that count as soon. */
const soon = 30 * 60_000

interface Props {
  deadline: string | null
  /** Published stories are no longer late. */
  isOut: boolean
  now: Date
}

export function Deadline({ deadline, isOut, now }: Props) {
  const texts = useMessages(planningMessages)
  const { language } = useLanguage()
  if (deadline === null || isOut) return <span className={styles.none}>–</span>
  const left = Date.parse(deadline) - now.getTime()
  const span = timeSpan(Math.abs(left), language)
  return (
    <time
      dateTime={deadline}
      title={dateAndTime(deadline, language)}
      className={styles.deadline}
      data-late={left < 0 || undefined}
      data-soon={(left >= 0 && left < soon) || undefined}
    >
      {left < 0 ? texts.late(span) : texts.due(span)}
    </time>
  )
}
