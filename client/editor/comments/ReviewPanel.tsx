// All threads of a story, in the order of the text, with a box for a new one.
import { Button } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { useNow } from '#client/ui/use-now.ts'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { Panel } from '../use-panel.ts'
import { AcceptAll } from './AcceptAll.tsx'
import { countByFilter, type Filter, filters, filterThreads, isOrphan } from './filters.ts'
import { inOrder } from './in-order.ts'
import { reviewMessages } from './messages.ts'
import { NewThread } from './NewThread.tsx'
import { type ReviewState, useReview } from './review-state.ts'
import { ThreadCard } from './ThreadCard.tsx'
import styles from './threads.module.css'
import { useReading } from './use-reading.ts'
import { useReviewActions } from './use-review-actions.ts'
import { useWindow } from './use-window.ts'

interface Props {
  storyId: string
  me: User
  language: string
  review: ReviewState
  threads: readonly Thread[]
  panel: Panel
}

/** Apart from what is typed: what stands in the bar and on the sheet is no news here. */
export const ReviewPanel = memo(function ReviewPanel(props: Props) {
  const { storyId, me, language, review, threads, panel } = props
  const texts = useMessages(reviewMessages)
  const snapshot = useReview(review)
  const actions = useReviewActions(storyId)
  const now = useNow(30_000)
  const [filter, setFilter] = useState<Filter>('open')
  const { chosen } = snapshot
  const [hadNews, setHadNews] = useState(false)
  const counts = useMemo(
    () => countByFilter(threads, { id: me.id, snapshot }),
    [threads, me, snapshot],
  )
  const shown = useMemo(() => {
    const fitting = filterThreads(threads, filter, { id: me.id, snapshot })
    const also = threads.find(({ id }) => id === chosen)
    return inOrder(also && !fitting.includes(also) ? [...fitting, also] : fitting, snapshot)
  }, [threads, filter, me, snapshot, chosen])
  const { count, end } = useWindow(
    shown.length,
    shown.findIndex(({ id }) => id === chosen),
  )
  useReading(threads, chosen, actions)

  useEffect(() => {
    if (chosen) document.getElementById(`thread-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  if (counts.unread > 0 && !hadNews) setHadNews(true)

  const { draft } = panel
  return (
    <>
      <div className={styles.sub}>
        <span>{texts.summary(counts.open, counts.blocking)}</span>
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
                {texts.filters[name]} ({counts[name]})
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
      {hadNews && (
        // It stays, so that nothing moves under a finger when a thread has been read.
        <p className={styles.news} role="status">
          {texts.newOnes(counts.unread)}
          {counts.unread > 0 && (
            <button type="button" className={styles.link} onClick={() => actions.readAll.mutate()}>
              {texts.readAll}
            </button>
          )}
        </p>
      )}
      <AcceptAll threads={threads} me={me} actions={actions} />
      {draft && (
        <NewThread
          key={draft.anchor?.from ?? draft.begun}
          draft={draft}
          mayBlock={denied(me, 'thread.block') === null}
          language={language}
          actions={actions}
          onDone={thread => {
            panel.endCompose()
            review.choose(thread.id)
          }}
          onCancel={panel.endCompose}
        />
      )}
      {shown.length === 0 && !draft && (
        <EmptyState
          title={threads.length === 0 ? texts.empty : texts.emptyFilter}
          {...(threads.length === 0 && { help: texts.emptyHelp })}
        />
      )}
      <ul>
        {shown.slice(0, count).map(thread => (
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
            onLeave={() => review.enter(thread.id)}
          />
        ))}
      </ul>
      {count < shown.length && <div ref={end} className={styles.end} />}
    </>
  )
})
