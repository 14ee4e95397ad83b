// One act on the selected stories: asks what it needs, does it to each, and tells of each that it was not
// done to, and why.
import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useMe } from '#client/auth/SignedIn.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { describeProblem } from '#client/problems.ts'
import { keys } from '#client/query.ts'
import type { Story } from '#shared/stories/api.ts'
import { storiesMessages } from '../messages.ts'
import { acts, type BatchAct, type Choice } from './acts.ts'
import styles from './batch.module.css'
import { ChoiceFields } from './ChoiceFields.tsx'
import { batchMessages } from './messages.ts'
import { runBatch } from './run-batch.ts'

interface Props {
  act: BatchAct
  stories: readonly Story[]
  onClose: () => void
  /** Told once it was done to all of them. */
  onDone: () => void
}

export function BatchDialog({ act, stories, onClose, onDone }: Props) {
  const texts = useMessages(batchMessages)
  const me = useMe()
  const queries = useQueryClient()
  // What was chosen stays chosen, whatever happens to the list behind the dialog.
  const [left, setLeft] = useState(stories)
  const [done, setDone] = useState(0)
  const [choice, setChoice] = useState<Choice>({
    userId: me.id,
    role: 'writer',
    deskId: '',
    state: 'review',
    urgency: null,
    note: '',
  })
  const run = useMutation({
    mutationFn: () => runBatch(left, story => acts[act].run(story, choice), setDone),
    onSuccess(outcomes) {
      void queries.invalidateQueries({ queryKey: keys.stories })
      const failed = outcomes.filter(({ error }) => error !== null)
      if (failed.length === 0) onDone()
    },
  })
  const failed = run.data?.filter(({ error }) => error !== null) ?? []

  function submit(event: FormEvent) {
    event.preventDefault()
    setDone(0)
    run.mutate()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.title(texts.acts[act], left.length)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <ChoiceFields act={act} choice={choice} onChange={setChoice} />
        <p role="status" className={styles.status}>
          {run.isPending && texts.running(done, left.length)}
          {failed.length > 0 && texts.partly(left.length - failed.length, failed.length)}
        </p>
        {failed.length > 0 && <Failures failed={failed} />}
        {failed.length > 0 ? (
          <Button
            onClick={() => {
              setLeft(failed.map(({ subject }) => subject))
              run.reset()
            }}
          >
            {texts.again}
          </Button>
        ) : (
          <Button type="submit" variant="filled" loading={run.isPending}>
            {texts.run(left.length)}
          </Button>
        )}
      </form>
    </Modal>
  )
}

function Failures({ failed }: { failed: readonly { subject: Story; error: unknown }[] }) {
  const { language } = useLanguage()
  const texts = useMessages(storiesMessages)
  return (
    <ul className={styles.failures}>
      {failed.map(({ subject, error }) => {
        const { text, detail } = describeProblem(error, language)
        return (
          <li key={subject.id}>
            <b>{subject.headline || texts.noHeadline}</b>
            <span>{detail ? <span lang={detail.language}>{detail.text}</span> : text}</span>
          </li>
        )
      })}
    </ul>
  )
}
