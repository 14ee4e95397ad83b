// The front page in its order. Apart from the wire of it, because browsers use it without a schema library.
import type { FrontOrder } from './front.ts'

type Placed = { storyId: string }

/** `stories`, newest first as they come, in the order that `front` gives them at `now`, an ISO time. */
export function arranged<Story extends Placed>(
  stories: readonly Story[],
  { lead, order }: Pick<FrontOrder, 'lead' | 'order'>,
  now: string,
): Story[] {
  const isPinned =
    lead !== null && (lead.until === null || Date.parse(lead.until) > Date.parse(now))
  const first = isPinned ? [lead.storyId, ...order] : order
  const placed = [...new Set(first)].flatMap(id => stories.filter(story => story.storyId === id))
  return [...placed, ...stories.filter(story => !placed.includes(story))]
}
