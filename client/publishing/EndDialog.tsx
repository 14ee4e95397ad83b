// Withdrawing or killing a story (rule E4): what it does to whom, why, and the story's name typed once, so that
// nobody does it by a slip of the hand. No check stands in its way.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { Story } from '#shared/stories/api.ts'
import { publishingMessages } from './messages.ts'
import { Notes, noNotes, saidIn } from './Notes.tsx'
import styles from './publishing.module.css'
import { usePublish } from './use-publication.ts'

interface Props {
  story: Story
  kind: 'withdrawal' | 'kill'
  onClose: () => void
}

export function EndDialog({ story, kind, onClose }: Props) {
  const texts = useMessages(publishingMessages)
  const publish = usePublish(story.id)
  const [notes, setNotes] = useState(noNotes)
  const [typed, setTyped] = useState('')
  const [wasTried, setTried] = useState(false)
  const isConfirmed = typed.trim() === story.slug
  // A kill may have to be out before anybody can say why.
  const isReasonMissing = kind === 'withdrawal' && notes.readerNote.trim() === ''
  const title = kind === 'kill' ? texts.killTitle : texts.withdrawTitle

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const missing = isReasonMissing ? 'textarea' : isConfirmed ? null : 'input'
    if (missing) event.currentTarget.querySelector<HTMLElement>(missing)?.focus()
    else publish.mutate({ kind, ...saidIn(notes) }, { onSuccess: onClose })
  }

  return (
    <Dialog
      onClose={onClose}
      size={560}
      title={title}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.end} onSubmit={submit} noValidate>
        <p>{kind === 'kill' ? texts.killText : texts.withdrawText}</p>
        <Notes
          isFirst
          notes={notes}
          onChange={setNotes}
          readerHelp={texts.reasonHelp}
          isReaderNoteWanted={kind === 'withdrawal'}
          readerNoteError={wasTried && isReasonMissing ? texts.reasonWanted : null}
        />
        <TextInput
          label={texts.confirm}
          description={story.slug}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          error={wasTried && !isConfirmed ? texts.confirmWrong : null}
        />
        {publish.error && <ProblemBanner error={publish.error} what={`${texts.actFailed}.`} />}
        <Button type="submit" color="red" variant="filled" loading={publish.isPending}>
          {title}
        </Button>
      </form>
    </Dialog>
  )
}
