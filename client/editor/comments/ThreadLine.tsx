// A thread that is done, on one line, and a way to see all of it.
import { IconCheck, IconX } from '@tabler/icons-react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { timeAgo } from '#client/ui/time.ts'
import type { Thread } from '#shared/comments/api.ts'
import { withoutMentionIds } from '#shared/comments/mentions.ts'
import { reviewMessages } from './messages.ts'
import { SuggestionText } from './SuggestionText.tsx'
import styles from './threads.module.css'

export function Resolved({ thread, now }: { thread: Thread; now: Date }) {
  const texts = useMessages(reviewMessages)
  const { language } = useLanguage()
  const when = thread.resolvedAt ? timeAgo(thread.resolvedAt, now, language) : ''
  const how = thread.outcome ?? 'resolved'
  return <>{texts.closedBy[how](thread.resolvedBy?.name ?? texts.somebody, when)}</>
}

interface Props {
  thread: Thread
  language: string
  now: Date
  onChoose: () => void
}

export function ThreadLine({ thread, language, now, onChoose }: Props) {
  const texts = useMessages(reviewMessages)
  const isRefused = thread.outcome === 'rejected' || thread.outcome === 'withdrawn'
  const words = thread.anchor?.quote || withoutMentionIds(thread.body)
  return (
    <li className={styles.done} id={`thread-${thread.id}`} tabIndex={-1}>
      <Icon of={isRefused ? IconX : IconCheck} />
      <span>
        <Resolved thread={thread} now={now} />
        {thread.kind === 'suggestion' ? (
          <>
            : <SuggestionText suggestion={thread} language={language} />
          </>
        ) : (
          words && `: “${words}”`
        )}
      </span>
      <button type="button" className={styles.link} onClick={onChoose}>
        {texts.show}
      </button>
    </li>
  )
}
