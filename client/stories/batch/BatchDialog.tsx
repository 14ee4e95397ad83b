// One act on the selected stories: asks what it needs, does it to each, and tells of each that it was not
// done to, and why.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { describeProblem } from '#client/problems.ts'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
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
  const isStopped = useRef(false)
  const [choice, setChoice] = useState<Choice>({
    userId: me.id,
    role: 'writer',
    deskId: '',
    state: 'review',
    urgency: null,
    note: '',
  })
  const run = useMutation({
    mutationFn: () =>
      runBatch(
        left,
        story => acts[act].run(story, choice),
        setDone,
        () => isStopped.current,
      ),
    onSuccess(outcomes) {
      void queries.invalidateQueries({ queryKey: keys.stories })
      const failed = outcomes.filter(({ error }) => error !== null)
      if (failed.length === 0 && outcomes.length === left.length) onDone()
    },
  })
  const outcomes = run.data ?? []
  const failed = outcomes.filter(({ error }) => error !== null)
  const changed = outcomes.length - failed.length
  const notBegun = run.data ? left.length - outcomes.length : 0
  const isLeft = failed.length + notBegun > 0
  const stop = () => {
    isStopped.current = true
  }
  function goOn() {
    const done = new Set(outcomes.flatMap(({ subject, error }) => (error ? [] : [subject.id])))
    setLeft(left.filter(({ id }) => !done.has(id)))
    run.reset()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setDone(0)
    isStopped.current = false
    run.mutate()
  }

  return (
    <Dialog
      // While it runs, what was done to which is still to be told.
      onClose={() => (run.isPending ? stop() : onClose())}
      title={texts.title(texts.acts[act], left.length)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <ChoiceFields act={act} choice={choice} onChange={setChoice} />
        <p role="status" className={styles.status}>
          {run.isPending && texts.running(done, left.length)}
          {notBegun > 0 && `${texts.stopped(changed, notBegun)} `}
          {failed.length > 0 && texts.partly(changed, failed.length)}
        </p>
        {failed.length > 0 && <Failures failed={failed} />}
        {isLeft ? (
          <Button onClick={goOn}>{texts.again}</Button>
        ) : (
          <Button type="submit" variant="filled" loading={run.isPending}>
            {texts.run(left.length)}
          </Button>
        )}
        {run.isPending && <Button onClick={stop}>{texts.stop}</Button>}
      </form>
    </Dialog>
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
