// All suggestions of one person accepted at one press: each by the server, so that one whose text has changed
// stays open, and the others go through.
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import { denied } from '#shared/permissions/grants.ts'
import { reviewMessages } from './messages.ts'
import styles from './threads.module.css'
import type { ReviewActions } from './use-review-actions.ts'

/** Offered from so many suggestions of one person on. */
const several = 2

interface Props {
  threads: readonly Thread[]
  me: User
  actions: ReviewActions
}

export function AcceptAll({ threads, me, actions }: Props) {
  const texts = useMessages(reviewMessages)
  const [isRunning, setRunning] = useState(false)
  const open = threads.filter(({ kind, state }) => kind === 'suggestion' && state === 'open')
  const groups = [...Map.groupBy(open, ({ by }) => by?.id)].filter(
    ([, ofPerson]) => ofPerson.length >= several,
  )
  if (groups.length === 0 || denied(me, 'suggestion.accept')) return null

  async function accept(ofPerson: readonly Thread[]) {
    setRunning(true)
    // One after the other: each may move the text of the next. What fails says so in its thread.
    for (const { id } of ofPerson) await actions.accept.mutateAsync(id).catch(() => {})
    setRunning(false)
  }
  return (
    <p className={styles.news}>
      {groups.map(([id, ofPerson]) => (
        <button
          key={id ?? ''}
          type="button"
          className={styles.link}
          disabled={isRunning}
          onClick={() => void accept(ofPerson)}
        >
          {texts.acceptAll(ofPerson.length, ofPerson[0]?.by?.name ?? texts.somebody)}
        </button>
      ))}
    </p>
  )
}
