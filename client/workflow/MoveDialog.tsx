// Why a story goes back, or aside: a sentence for whoever goes on with it.
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { withoutEllipsis } from '#shared/i18n/languages.ts'
import type { DraftState } from '#shared/workflow/transitions.ts'
import { workflowMessages } from './messages.ts'
import styles from './workflow.module.css'

interface Props {
  to: DraftState
  isMoving: boolean
  onClose: () => void
  onMove: (note: string) => void
}

export function MoveDialog({ to, isMoving, onClose, onMove }: Props) {
  const texts = useMessages(workflowMessages)
  const [note, setNote] = useState('')
  const [wasTried, setTried] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (note.trim() !== '') onMove(note.trim())
  }

  return (
    <Dialog
      onClose={onClose}
      title={withoutEllipsis(texts.to[to])}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <Textarea
          data-autofocus
          label={texts.why}
          description={texts.whyHelp}
          autosize
          minRows={2}
          maxLength={1000}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
          error={wasTried && note.trim() === '' ? texts.needsWhy : null}
        />
        <Button type="submit" variant="filled" loading={isMoving}>
          {texts.move}
        </Button>
      </form>
    </Dialog>
  )
}
