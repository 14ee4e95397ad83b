// The last step before something is said in one's name: what will happen, a note to go with it, yes or no.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import styles from './signoffs.module.css'

interface Props {
  label: string
  help: string
  /** The label of the note. */
  note: string
  yes: string
  no: string
  isPending: boolean
  onYes: (note: string) => void
  onNo: () => void
}

const longestNote = 1000

export function Confirm({ label, help, note, yes, no, isPending, onYes, onNo }: Props) {
  const [text, setText] = useState('')
  return (
    <form
      className={styles.confirm}
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        onYes(text.trim())
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onNo()
      }}
    >
      <p className={styles.dim}>{help}</p>
      <Textarea
        autoFocus
        label={note}
        autosize
        minRows={1}
        maxLength={longestNote}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.ways}>
        <Button size="xs" variant="filled" type="submit" loading={isPending}>
          {yes}
        </Button>
        <Button size="xs" variant="subtle" onClick={onNo}>
          {no}
        </Button>
      </div>
    </form>
  )
}
