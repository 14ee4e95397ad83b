// Until when the lead of the front page stays pinned.
import { TextInput } from '@mantine/core'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { dateAndTime, localTime, momentOf } from '#client/ui/time.ts'
import styles from './front.module.css'
import { frontMessages } from './messages.ts'

interface Props {
  /** An ISO time; null: without an end. */
  until: string | null
  now: string
  isFixed: boolean
  onChange: (until: string | null) => void
}

export function Lead({ until, now, isFixed, onChange }: Props) {
  const texts = useMessages(frontMessages)
  const { language } = useLanguage()
  const isPast = until !== null && Date.parse(until) <= Date.parse(now)
  if (isFixed) {
    return until === null ? null : (
      <span
        className={styles.since}
      >{`${texts.pinnedUntil}: ${dateAndTime(until, language)}`}</span>
    )
  }
  return (
    <TextInput
      type="datetime-local"
      className={styles.until ?? ''}
      label={texts.pinnedUntil}
      description={until === null ? texts.pinnedOpen : undefined}
      error={isPast ? texts.past : null}
      value={localTime(until)}
      onChange={({ currentTarget: { value } }) => onChange(momentOf(value))}
    />
  )
}
