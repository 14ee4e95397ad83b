// One thread: who, about which words, the replies, and what can be done.
import { IconLineDashed, IconOctagonMinus, IconPencil, IconPointFilled } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { ForWhom } from '#client/assignments/ForWhom.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import { objectSign } from '#shared/comments/layout.ts'
import { denied } from '#shared/permissions/grants.ts'
import { reviewMessages } from './messages.ts'
import { SuggestionText } from './SuggestionText.tsx'
import { ThreadActions } from './ThreadActions.tsx'
import { ThreadLine } from './ThreadLine.tsx'
import styles from './threads.module.css'
import type { ReviewActions } from './use-review-actions.ts'
import { Author, When, Written } from './Written.tsx'

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
  /** Back to its words in the text. */
  onLeave: () => void
}

export function ThreadCard(props: Props) {
  const { thread, me, language, isChosen, isOrphan, now, actions, onChoose, onLeave } = props
  const texts = useMessages(reviewMessages)
  const { id: threadId, anchor } = thread
  const isMine = (by: Thread['by']) => isChosen && by?.id === me.id

  if (thread.state === 'resolved' && !isChosen)
    return <ThreadLine thread={thread} language={language} now={now} onChoose={onChoose} />

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>) {
    if (event.defaultPrevented || event.target !== event.currentTarget) return
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && !isChosen) onChoose()
    else if (event.key === 'a' && isChosen && !event.ctrlKey && !event.metaKey && !event.altKey)
      event.currentTarget.querySelector<HTMLElement>('[data-assign]')?.click()
    else if (event.key === 'Enter')
      event.currentTarget.querySelector<HTMLElement>('[data-reply]')?.click()
    else return
    event.preventDefault()
  }

  return (
    <li
      className={styles.thread}
      id={`thread-${threadId}`}
      tabIndex={-1}
      data-chosen={isChosen || undefined}
      data-orphan={isOrphan || undefined}
      aria-current={isChosen || undefined}
      onKeyDown={onKeyDown}
    >
      <header>
        <Author person={thread.by} />
        {thread.unread && (
          <span className={styles.unread}>
            <Icon of={IconPointFilled} size={14} />
            {texts.unread}
          </span>
        )}
        {thread.kind === 'suggestion' && (
          <span className={styles.tag}>
            <Icon of={IconPencil} size={14} />
            {texts.suggestion}
          </span>
        )}
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
        <When at={thread.at} editedAt={thread.editedAt} now={now} />
      </header>
      {thread.kind === 'suggestion' ? (
        <button type="button" className={styles.change} onClick={onChoose}>
          <SuggestionText suggestion={thread} language={language} />
        </button>
      ) : (
        anchor && (
          <button type="button" className={styles.quote} lang={language} onClick={onChoose}>
            {anchor.quote.replaceAll(objectSign, '') || texts.place(anchor)}
          </button>
        )
      )}
      <Written
        body={thread.body}
        deletedAt={thread.deletedAt}
        me={me.id}
        mayChange={isMine(thread.by)}
        onEdit={body => actions.edit.mutateAsync({ threadId, body })}
        onDelete={() => actions.remove.mutate(threadId)}
      />
      {thread.replies.map(({ id: replyId, by, at, editedAt, body, deletedAt }) => (
        <div key={replyId} className={styles.reply}>
          <header>
            <Author person={by} />
            <When at={at} editedAt={editedAt} now={now} />
          </header>
          <Written
            body={body}
            deletedAt={deletedAt}
            me={me.id}
            mayChange={isMine(by)}
            onEdit={next => actions.editReply.mutateAsync({ threadId, replyId, body: next })}
            onDelete={() => actions.removeReply.mutate({ threadId, replyId })}
          />
        </div>
      ))}
      <ForWhom
        thread={thread}
        onTakeBack={
          isChosen && !thread.blocking && thread.state === 'open' && !denied(me, 'thread.assign')
            ? () => actions.assign.mutate({ threadId, to: null })
            : undefined
        }
      />
      <ThreadActions thread={thread} me={me} isChosen={isChosen} now={now} actions={actions} />
    </li>
  )
}
