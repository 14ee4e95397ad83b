// A thread is read once it has been open before a person for a moment, and with it what they were told of it.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { inboxQuery } from '#client/notifications/queries.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { ReviewActions } from './use-review-actions.ts'

/** Milliseconds. */
const moment = 600

export function useReading(
  threads: readonly Thread[],
  chosen: string | null,
  { read: { mutate } }: ReviewActions,
) {
  // Fetched by the bell, which is there for whom there is an inbox.
  const { data: inbox } = useInfiniteQuery({ ...inboxQuery(), enabled: false })
  const wasTold = inbox?.pages.some(({ notifications }) =>
    notifications.some(({ threadId, isRead }) => threadId === chosen && !isRead),
  )
  const isUnread = wasTold || threads.some(({ id, unread }) => id === chosen && unread)
  useEffect(() => {
    if (chosen === null || !isUnread) return
    const timer = window.setTimeout(() => mutate(chosen), moment)
    return () => window.clearTimeout(timer)
  }, [chosen, isUnread, mutate])
}
