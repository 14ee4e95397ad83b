// The form behind the dateline: place, country, date as printed, agency.
import { Button } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { type MetaKey, setMeta } from '#shared/article/draft.ts'
import type { Choices } from '#shared/article/read.ts'
import { editorMessages } from '../messages.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { DraftInput } from './DraftInput.tsx'
import styles from './rows.module.css'

const parts = ['place', 'country', 'date', 'agency'] as const

interface Props {
  session: DraftSession
  choices: Choices
  isEditable: boolean
  onDone: () => void
}

export function DatelineForm({ session, choices, isEditable, onDone }: Props) {
  const texts = useMessages(editorMessages)
  return (
    <form
      className={styles.card}
      aria-label={texts.fields.dateline}
      onSubmit={event => {
        event.preventDefault()
        onDone()
      }}
    >
      <div className={styles.four}>
        {parts.map(part => (
          <DraftInput
            key={part}
            label={texts[part]}
            value={choices.dateline?.[part] ?? ''}
            isEditable={isEditable}
            lang={choices.language}
            onChange={value => {
              const key: MetaKey = `dateline.${part}`
              session.doc.transact(() => {
                setMeta(session.doc, key, value.trim() === '' ? null : value)
                // What the copy said exactly holds only while nobody changed the date.
                if (part === 'date') setMeta(session.doc, 'dateline.isoDate', null)
              })
            }}
          />
        ))}
      </div>
      <Button type="submit" size="xs" variant="default">
        {texts.done}
      </Button>
    </form>
  )
}
