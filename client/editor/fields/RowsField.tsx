// A field of rows: a line as readers see it, and behind it a card to change them. Empty, it offers to add.
import { Button, VisuallyHidden } from '@mantine/core'
import { type ReactNode, Suspense, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { editorMessages } from '../messages.ts'
import styles from './rows.module.css'

interface Props {
  /** Of the line, and of what stands in its place. */
  className: string | undefined
  name: string
  addLabel: string
  editLabel: string
  language: string
  isEditable: boolean
  isEmpty: boolean
  onAdd: () => void
  line: ReactNode
  /** The rows in the card. */
  children: ReactNode
}

export function RowsField(props: Props) {
  const { className, name, addLabel, editLabel, language, isEditable, isEmpty, onAdd } = props
  const texts = useMessages(editorMessages)
  const [isOpen, setOpen] = useState(false)

  if (isOpen && isEditable) {
    return (
      <form
        className={styles.card}
        aria-label={name}
        onSubmit={event => {
          event.preventDefault()
          setOpen(false)
        }}
      >
        <div className={styles.rows}>
          <Suspense>{props.children}</Suspense>
        </div>
        <div className={styles.foot}>
          <Button type="submit" size="xs" variant="default">
            {texts.done}
          </Button>
          <Button size="xs" variant="subtle" onClick={onAdd}>
            {addLabel}
          </Button>
        </div>
      </form>
    )
  }
  if (isEmpty) {
    if (!isEditable) return null
    const begin = () => {
      onAdd()
      setOpen(true)
    }
    return (
      <p className={className}>
        <button type="button" className={styles.add} onClick={begin}>
          {addLabel}
        </button>
      </p>
    )
  }
  return (
    <div className={className}>
      <button
        type="button"
        className={styles.line}
        aria-disabled={!isEditable}
        lang={language}
        onClick={() => setOpen(isEditable)}
      >
        {props.line} <VisuallyHidden>{editLabel}</VisuallyHidden>
      </button>
    </div>
  )
}
