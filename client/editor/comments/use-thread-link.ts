// Opens the thread that a link names, once it is known and its words were found, and brings both to sight.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Thread } from '#shared/comments/api.ts'
import type { Panel } from '../use-panel.ts'
import type { ReviewState } from './review-state.ts'

export function useThreadLink(
  threadId: string | null,
  threads: readonly Thread[],
  review: ReviewState,
  { showThread }: Panel,
) {
  const opened = useRef<string | null>(null)
  const revealed = useRef<string | null>(null)
  const isKnown = threads.some(({ id }) => id === threadId)
  const isPlaced = useSyncExternalStore(
    review.subscribe,
    () => threadId !== null && review.snapshot().places.has(threadId),
  )

  useEffect(() => {
    if (threadId === null || !isKnown || opened.current === threadId) return
    opened.current = threadId
    showThread(threadId)
  }, [threadId, isKnown, showThread])

  useEffect(() => {
    if (threadId === null || !isPlaced || revealed.current === threadId) return
    revealed.current = threadId
    review.reveal(threadId)
  }, [threadId, isPlaced, review])
}
