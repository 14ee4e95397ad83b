// When it goes out: at once, or at a time in the time zone of whoever sits here, which is named.
import { Radio, TextInput } from '@mantine/core'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { momentOf } from '#client/ui/time.ts'
import { publishingMessages } from './messages.ts'
import styles from './publishing.module.css'
import { fullTime, zoneOf } from './schedule-time.ts'

interface Props {
  /** Null: at once. What an input of the kind datetime-local holds. */
  value: string | null
  onChange: (value: string | null) => void
  /** Something is scheduled already; this goes in its place. */
  hasWaiting: boolean
}

export function When({ value, onChange, hasWaiting }: Props) {
  const texts = useMessages(publishingMessages)
  const { language } = useLanguage()
  const moment = momentOf(value ?? '')
  return (
    <section className={styles.notes}>
      <Radio.Group
        label={texts.when}
        value={value === null ? 'now' : 'later'}
        onChange={choice => onChange(choice === 'now' ? null : '')}
      >
        <Radio value="now" label={texts.atOnce} />
        <Radio value="later" label={texts.later} />
      </Radio.Group>
      {value !== null && (
        <TextInput
          type="datetime-local"
          label={texts.at}
          description={moment === null ? zoneOf() : fullTime(moment, language)}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      {hasWaiting && <p className={styles.dim}>{texts.replacesSchedule}</p>}
    </section>
  )
}
