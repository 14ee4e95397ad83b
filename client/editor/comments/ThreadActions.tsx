// What can be done with a thread: answer, resolve, open again; of a suggestion, accept and reject, with both
// texts when the draft has other words there by now.
import { Button } from '@mantine/core'
import { IconCheck, IconLink, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { type ApiError, isApiError } from '#client/api.ts'
import { AssignForm } from '#client/assignments/AssignForm.tsx'
import { assignmentMessages } from '#client/assignments/messages.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { storyLink } from '#client/paths.ts'
import { describeProblem } from '#client/problems.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import { subjectOf } from '#shared/comments/subject.ts'
import { denial } from '#shared/permissions/grants.ts'
import { Composer } from './Composer.tsx'
import { reviewMessages } from './messages.ts'
import { Resolved } from './ThreadLine.tsx'
import styles from './threads.module.css'
import type { ReviewActions } from './use-review-actions.ts'

interface Props {
  thread: Thread
  me: User
  isChosen: boolean
  now: Date
  actions: ReviewActions
}

export function ThreadActions({ thread, me, isChosen, now, actions }: Props) {
  const texts = useMessages(reviewMessages)
  const { language } = useLanguage()
  const assigning = useMessages(assignmentMessages)
  const [doing, setDoing] = useState<'replying' | 'assigning' | null>(null)
  const { id, state, kind } = thread
  const subject = subjectOf(thread)
  const mayNotResolve = denial(me, 'thread.resolve', subject, language)
  const mayNotAccept = denial(me, 'suggestion.accept', {}, language)
  const mayNotReopen = thread.outcome === 'accepted' ? mayNotAccept : null
  const isOpenSuggestion = kind === 'suggestion' && state === 'open'

  const mayNotAssign = denial(
    me,
    thread.blocking ? 'thread.hand-over' : 'thread.assign',
    subject,
    language,
  )

  if (doing === 'assigning') {
    return (
      <AssignForm
        isHandOver={thread.blocking}
        onSend={(to, note) =>
          thread.blocking
            ? actions.handOver.mutateAsync({ threadId: id, to, ...(note && { note }) })
            : actions.assign.mutateAsync({ threadId: id, to })
        }
        onDone={() => setDoing(null)}
      />
    )
  }
  if (doing === 'replying') {
    return (
      <Composer
        label={texts.reply}
        placeholder={texts.replyPlaceholder}
        submit={texts.reply}
        autoFocus
        onSend={async body => {
          await actions.reply.mutateAsync({ threadId: id, body })
          setDoing(null)
        }}
        onCancel={() => setDoing(null)}
      />
    )
  }
  return (
    <>
      <Failure of={actions.failureOf(id)} />
      <div className={styles.actions}>
        {isOpenSuggestion && (
          <>
            <ActionButton
              size="xs"
              variant="filled"
              leftSection={<Icon of={IconCheck} />}
              reason={mayNotAccept}
              onPress={() => actions.accept.mutate(id)}
            >
              {texts.accept}
            </ActionButton>
            <ActionButton
              size="xs"
              variant="default"
              reason={mayNotAccept}
              onPress={() => actions.reject.mutate(id)}
            >
              {texts.reject}
            </ActionButton>
          </>
        )}
        <Button size="xs" variant="subtle" data-reply onClick={() => setDoing('replying')}>
          {texts.reply}
        </Button>
        {state === 'open' && isChosen && (
          <ActionButton
            size="xs"
            variant="subtle"
            data-assign
            aria-keyshortcuts="a"
            reason={mayNotAssign}
            onPress={() => setDoing('assigning')}
          >
            {thread.blocking ? assigning.handOver : assigning.assign}
          </ActionButton>
        )}
        {state === 'open' && !isOpenSuggestion && (
          <ActionButton
            size="xs"
            variant="subtle"
            className={styles.push ?? ''}
            leftSection={<Icon of={IconCheck} />}
            reason={mayNotResolve}
            onPress={() => actions.resolve.mutate(id)}
          >
            {texts.resolve}
          </ActionButton>
        )}
        {state === 'resolved' && (
          <>
            <span className={styles.when}>
              <Resolved thread={thread} now={now} />
            </span>
            <ActionButton
              size="xs"
              variant="subtle"
              className={styles.push ?? ''}
              reason={mayNotReopen}
              onPress={() => actions.reopen.mutate(id)}
            >
              {thread.outcome === 'accepted' ? texts.takeBack : texts.reopen}
            </ActionButton>
          </>
        )}
      </div>
      {isChosen && (
        <p className={styles.own}>
          <CopyButton
            size="compact-xs"
            variant="subtle"
            leftSection={<Icon of={IconLink} size={14} />}
            value={storyLink(location.origin, thread.storyId, id)}
          >
            {texts.copyLink}
          </CopyButton>
        </p>
      )}
    </>
  )
}

const textOf = (error: ApiError, member: string) => {
  const value = error.members[member]
  return typeof value === 'string' ? value : null
}

/** Why the last press did nothing; when the text has changed, what was expected and what is there. */
function Failure({ of: error }: { of: unknown }) {
  const texts = useMessages(reviewMessages)
  const { language } = useLanguage()
  if (!error) return null
  const { text, detail } = describeProblem(error, language)
  if (!isApiError(error, 'text-changed')) {
    return (
      <p className={styles.failure} role="alert">
        <Icon of={IconX} size={14} /> {text}{' '}
        {detail && <span lang={detail.language}>{detail.text}</span>}
      </p>
    )
  }
  const current = textOf(error, 'current')
  return (
    <div className={styles.failure} role="alert">
      <p>{text}</p>
      <dl>
        <dt>{texts.wasThere}</dt>
        <dd>{textOf(error, 'expected') || texts.nothing}</dd>
        <dt>{texts.isThere}</dt>
        <dd>{current ?? texts.gone}</dd>
        <dt>{texts.wouldBe}</dt>
        <dd>{textOf(error, 'replacement') || texts.nothing}</dd>
      </dl>
    </div>
  )
}
