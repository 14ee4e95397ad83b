// Leads to a thread: chosen and focused in the panel, its words in sight in the text.
import type { Panel } from '../use-panel.ts'
import type { ReviewState } from './review-state.ts'

export function enterThread(
  review: ReviewState,
  { showThread }: Pick<Panel, 'showThread'>,
  threadId: string,
) {
  showThread(threadId)
  review.reveal(threadId)
  // The card is there once the panel has shown it.
  requestAnimationFrame(() =>
    document.getElementById(`thread-${threadId}`)?.focus({ preventScroll: true }),
  )
}
