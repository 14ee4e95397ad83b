// The three notes of an edition: for the record, for readers, for those who receive it.
import { Textarea } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { publishingMessages } from './messages.ts'
import styles from './publishing.module.css'

export interface EditionNotes {
  note: string
  readerNote: string
  subscriberNote: string
}

export const noNotes: EditionNotes = { note: '', readerNote: '', subscriberNote: '' }

/** Those that say something. */
export const saidIn = (notes: EditionNotes): Partial<EditionNotes> =>
  Object.fromEntries(
    Object.entries(notes).flatMap(([name, text]) =>
      text.trim() === '' ? [] : [[name, text.trim()]],
    ),
  )

interface Props {
  notes: EditionNotes
  onChange: (notes: EditionNotes) => void
  /** What the note for readers is here; it may stay empty when absent. */
  readerHelp?: string
  isReaderNoteWanted?: boolean
  readerNoteError?: string | null
  /** Where one begins in a dialog. */
  isFirst?: boolean
}

export function Notes({
  notes,
  onChange,
  readerHelp,
  isReaderNoteWanted = false,
  readerNoteError = null,
  isFirst = false,
}: Props) {
  const texts = useMessages(publishingMessages)
  const fields = [
    {
      name: 'readerNote',
      label: texts.readerNote,
      help: readerHelp ?? texts.readerNotePlaceholder,
    },
    { name: 'note', label: texts.note, help: texts.notePlaceholder },
    { name: 'subscriberNote', label: texts.subscriberNote, help: texts.subscriberNotePlaceholder },
  ] as const
  return (
    <section className={styles.notes}>
      {fields.map(({ name, label, help }) => (
        <Textarea
          key={name}
          label={label}
          placeholder={help}
          required={name === 'readerNote' && isReaderNoteWanted}
          error={name === 'readerNote' && readerNoteError}
          data-autofocus={(name === 'readerNote' && isFirst) || undefined}
          autosize
          minRows={2}
          maxLength={2000}
          value={notes[name]}
          onChange={({ currentTarget }) => onChange({ ...notes, [name]: currentTarget.value })}
        />
      ))}
    </section>
  )
}
