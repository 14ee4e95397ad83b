// One thread: who, about which words, the replies, and what can be done.
import { Button } from '@mantine/core'
import { IconCheck, IconLineDashed, IconOctagonMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import { dateAndTime, timeAgo } from '#client/ui/time.ts'
import type { Person, User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import { Composer } from './Composer.tsx'
import { reviewMessages } from './messages.ts'
import styles from './threads.module.css'
import type { ReviewActions } from './use-review-actions.ts'

interface Props {
  thread: Thread
  me: User
  /** The language of the article, for the quote. */
  language: string
  isChosen: boolean
  /** The quoted text is no longer in the draft. */
  isOrphan: boolean
  now: Date
  actions: ReviewActions
  onChoose: () => void
}

export function ThreadCard({
  thread,
  me,
  language,
  isChosen,
  isOrphan,
  now,
  actions,
  onChoose,
}: Props) {
  const texts = useMessages(reviewMessages)
  const { language: interfaceLanguage } = useLanguage()
  const [isReplying, setReplying] = useState(false)
  const subject = { ...(thread.by && { authorId: thread.by.id }), blocking: thread.blocking }
  const reason = denial(me, 'thread.resolve', subject, interfaceLanguage)

  if (thread.state === 'resolved' && !isChosen) {
    return (
      <li className={styles.done}>
        <Icon of={IconCheck} />
        <span>
          <Resolved thread={thread} now={now} />: “{thread.anchor?.quote || thread.body}”
        </span>
        <button type="button" className={styles.link} onClick={onChoose}>
          {texts.show}
        </button>
      </li>
    )
  }
  return (
    <li
      className={styles.thread}
      id={`thread-${thread.id}`}
      data-chosen={isChosen || undefined}
      data-orphan={isOrphan || undefined}
      aria-current={isChosen || undefined}
    >
      <header>
        <Author person={thread.by} />
        {thread.blocking && (
          <span className={styles.blocking}>
            <Icon of={IconOctagonMinus} size={14} />
            {texts.blockingTag}
          </span>
        )}
        {isOrphan && (
          <span className={styles.tag}>
            <Icon of={IconLineDashed} size={14} />
            {texts.gone}
          </span>
        )}
        <When at={thread.at} now={now} />
      </header>
      {thread.anchor && thread.anchor.quote !== '' && (
        <button type="button" className={styles.quote} lang={language} onClick={onChoose}>
          {thread.anchor.quote}
        </button>
      )}
      <p className={styles.text}>{thread.body}</p>
      {thread.replies.map(({ id, by, at, body }) => (
        <div key={id} className={styles.reply}>
          <header>
            <Author person={by} />
            <When at={at} now={now} />
          </header>
          <p className={styles.text}>{body}</p>
        </div>
      ))}
      {isReplying ? (
        <Composer
          label={texts.reply}
          placeholder={texts.replyPlaceholder}
          submit={texts.reply}
          autoFocus
          onSend={async body => {
            await actions.reply.mutateAsync({ threadId: thread.id, body })
            setReplying(false)
          }}
          onCancel={() => setReplying(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button size="xs" variant="subtle" onClick={() => setReplying(true)}>
            {texts.reply}
          </Button>
          {thread.state === 'open' ? (
            <ActionButton
              size="xs"
              variant="subtle"
              className={styles.push ?? ''}
              leftSection={<Icon of={IconCheck} />}
              reason={reason}
              onPress={() => actions.resolve.mutate(thread.id)}
            >
              {texts.resolve}
            </ActionButton>
          ) : (
            <>
              <span className={styles.when}>
                <Resolved thread={thread} now={now} />
              </span>
              <Button
                size="xs"
                variant="subtle"
                className={styles.push ?? ''}
                onClick={() => actions.reopen.mutate(thread.id)}
              >
                {texts.reopen}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}

function Author({ person }: { person: Person | null }) {
  const texts = useMessages(reviewMessages)
  if (!person) return <b>{texts.somebody}</b>
  const isReading = denial(person, 'draft.write') !== null
  return (
    <>
      <PersonSign name={person.name} colour={person.colour} isReading={isReading} />
      <b>{person.name}</b>
    </>
  )
}

function When({ at, now }: { at: string; now: Date }) {
  const { language } = useLanguage()
  return (
    <time className={styles.when} dateTime={at} title={dateAndTime(at, language)}>
      {timeAgo(at, now, language)}
    </time>
  )
}

function Resolved({ thread, now }: { thread: Thread; now: Date }) {
  const texts = useMessages(reviewMessages)
  const { language } = useLanguage()
  const when = thread.resolvedAt ? timeAgo(thread.resolvedAt, now, language) : ''
  return <>{texts.resolvedBy(thread.resolvedBy?.name ?? texts.somebody, when)}</>
}
