// A thread is read once it has been open before a person for a moment.
import { useEffect } from 'react'
import type { Thread } from '#shared/comments/api.ts'
import type { ReviewActions } from './use-review-actions.ts'

/** Milliseconds. */
const moment = 600

export function useReading(
  threads: readonly Thread[],
  chosen: string | null,
  { read: { mutate } }: ReviewActions,
) {
  const isUnread = threads.some(({ id, unread }) => id === chosen && unread)
  useEffect(() => {
    if (chosen === null || !isUnread) return
    const timer = window.setTimeout(() => mutate(chosen), moment)
    return () => window.clearTimeout(timer)
  }, [chosen, isUnread, mutate])
}
