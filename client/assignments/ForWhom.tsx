// Under a comment: whom it is for or with whom its block lies, and, on record, who published in spite of it.
import { IconArrowsExchange, IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '#client/auth/me.ts'
import { editionsQuery } from '#client/editor/history/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Thread } from '#shared/comments/api.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import styles from './assign.module.css'
import { assignmentMessages } from './messages.ts'

interface Props {
  thread: Thread
  /** Absent where one may not, or nothing is to be taken back. */
  onTakeBack?: (() => void) | undefined
}

export function ForWhom({ thread, onTakeBack }: Props) {
  const texts = useMessages(assignmentMessages)
  const { assignee, blocking } = thread
  return (
    <>
      {assignee && (
        <p className={styles.for}>
          <Icon of={blocking ? IconArrowsExchange : IconUserCheck} size={14} />
          <b>{blocking ? texts.liesWith(assignee.name) : texts.isFor(assignee.name)}</b>
          {onTakeBack && (
            <button type="button" onClick={onTakeBack}>
              {texts.take}
            </button>
          )}
        </p>
      )}
      {blocking && <Overrides thread={thread} />}
    </>
  )
}

function Overrides({ thread: { storyId, at, resolvedAt } }: { thread: Thread }) {
  const texts = useMessages(assignmentMessages)
  const enabled = !isGuest(useMe())
  const { data: editions = [] } = useQuery({ ...editionsQuery(storyId), enabled })
  return editions
    .filter(({ override, publishedAt }) => override !== null && publishedAt > at)
    .filter(({ publishedAt }) => resolvedAt === null || publishedAt < resolvedAt)
    .map(({ number, publishedBy, override }) => (
      <p key={number} className={styles.override}>
        {texts.overridden(publishedBy.name, number)} “{override}”
      </p>
    ))
}
