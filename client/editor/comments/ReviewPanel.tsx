// All threads of a story, in the order of the text, with a box for a new one.
import { Button } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { useNow } from '#client/ui/use-now.ts'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { Panel } from '../use-panel.ts'
import { Composer } from './Composer.tsx'
import { inOrder } from './in-order.ts'
import { reviewMessages } from './messages.ts'
import { type ReviewSnapshot, type ReviewState, useReview } from './review-state.ts'
import { ThreadCard } from './ThreadCard.tsx'
import styles from './threads.module.css'
import { useReviewActions } from './use-review-actions.ts'

const filters = ['open', 'mine', 'blocking', 'resolved', 'all'] as const
type Filter = (typeof filters)[number]

const fits: Record<Filter, (thread: Thread, me: User) => boolean> = {
  open: () => true,
  mine: ({ by, replies }, me) => by?.id === me.id || replies.some(reply => reply.by?.id === me.id),
  blocking: ({ blocking, state }) => blocking && state === 'open',
  resolved: ({ state }) => state === 'resolved',
  all: () => true,
}

const isOrphan = ({ id, anchor, state }: Thread, { places, searched }: ReviewSnapshot) =>
  anchor !== null && state === 'open' && searched.has(anchor.field) && !places.has(id)

interface Props {
  storyId: string
  me: User
  language: string
  review: ReviewState
  threads: readonly Thread[]
  panel: Panel
}

export function ReviewPanel({ storyId, me, language, review, threads, panel }: Props) {
  const texts = useMessages(reviewMessages)
  const snapshot = useReview(review)
  const actions = useReviewActions(storyId)
  const now = useNow(30_000)
  const [filter, setFilter] = useState<Filter>('open')
  const open = threads.filter(({ state }) => state === 'open')
  const shown = useMemo(
    () =>
      inOrder(
        threads.filter(thread => thread.id === snapshot.chosen || fits[filter](thread, me)),
        snapshot,
      ),
    [threads, filter, me, snapshot],
  )

  const { chosen } = snapshot
  useEffect(() => {
    if (chosen) document.getElementById(`thread-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  return (
    <>
      <div className={styles.sub}>
        <span>{texts.summary(open.length, open.filter(({ blocking }) => blocking).length)}</span>
        <label>
          {texts.show}{' '}
          <select
            className={styles.filter}
            value={filter}
            onChange={({ currentTarget }) =>
              setFilter(filters.find(name => name === currentTarget.value) ?? 'open')
            }
          >
            {filters.map(name => (
              <option key={name} value={name}>
                {texts.filters[name]}
              </option>
            ))}
          </select>
        </label>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Icon of={IconMessagePlus} />}
          onClick={() => panel.compose(null)}
        >
          {texts.comment}
        </Button>
      </div>
      {panel.draft !== undefined && (
        <section className={styles.compose}>
          <Composer
            label={panel.draft ? texts.commentOn : texts.commentWhole}
            placeholder={texts.placeholder}
            submit={texts.send}
            mayBlock
            autoFocus
            onSend={async (body, blocking) => {
              const thread = await actions.create.mutateAsync({
                body,
                blocking,
                anchor: panel.draft ?? null,
              })
              panel.endCompose()
              review.choose(thread.id)
            }}
            onCancel={panel.endCompose}
          >
            <h2>{panel.draft ? texts.commentOn : texts.commentWhole}</h2>
            {panel.draft && (
              <p className={styles.quote} lang={language}>
                {panel.draft.quote}
              </p>
            )}
          </Composer>
        </section>
      )}
      {shown.length === 0 && panel.draft === undefined && (
        <EmptyState
          title={threads.length === 0 ? texts.empty : texts.emptyFilter}
          {...(threads.length === 0 && { help: texts.emptyHelp })}
        />
      )}
      <ul>
        {shown.map(thread => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            me={me}
            language={language}
            isChosen={thread.id === chosen}
            now={now}
            isOrphan={isOrphan(thread, snapshot)}
            actions={actions}
            onChoose={() => {
              review.choose(thread.id)
              review.reveal(thread.id)
            }}
          />
        ))}
      </ul>
    </>
  )
}
