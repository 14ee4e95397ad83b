// Threads in the order in which one meets them in the text.
import type { Thread } from '#shared/comments/api.ts'
import { fieldOrder } from '../field-editors.ts'
import type { ReviewSnapshot } from './review-state.ts'

/** Open ones in the order of the text, those about the whole story and orphans after them, resolved last. */
export function inOrder(threads: readonly Thread[], { places }: ReviewSnapshot) {
  const rank = (thread: Thread): [number, number] => {
    if (thread.state === 'resolved') return [fieldOrder.length + 1, 0]
    const place = places.get(thread.id)
    if (!place) return [fieldOrder.length, 0]
    return [fieldOrder.indexOf(place.field), place.range.from]
  }
  return threads
    .map(thread => ({ thread, rank: rank(thread) }))
    .sort(
      (a, b) =>
        a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.thread.at.localeCompare(b.thread.at),
    )
    .map(({ thread }) => thread)
}
