// Arranging the front page, before it is saved: moving a story, letting it go back to its own place,
// pinning a lead. Pure; what readers would see of it is `arranged()`'s to say.
import { arranged } from '#shared/reader/arranged.ts'
import type { FrontOrder, FrontStory } from '#shared/reader/front.ts'

export type Arrangement = Pick<FrontOrder, 'lead' | 'order'>

/** As many as an order holds. */
const longest = 50

/** The stories as readers would see them; from `stories` in any order. */
export const shownIn = (
  arrangement: Arrangement,
  stories: readonly FrontStory[],
  now: string,
): FrontStory[] =>
  arranged(
    stories.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt)),
    arrangement,
    now,
  )

/** How many of `shown`, from the top, stand where somebody put them. */
export function countPlaced({ lead, order }: Arrangement, shown: readonly FrontStory[]) {
  const placed = new Set([...order, ...(lead ? [lead.storyId] : [])])
  return shown.findLastIndex(({ storyId }) => placed.has(storyId)) + 1
}

const without = (ids: readonly string[], id: string) => ids.filter(other => other !== id)

/** Puts a story at `to` among `shown`; what stands above it stays there too. The lead stays first. */
export function move(
  arrangement: Arrangement,
  shown: readonly FrontStory[],
  storyId: string,
  to: number,
): Arrangement {
  const { lead } = arrangement
  if (lead?.storyId === storyId) return arrangement
  const isPinned = lead !== null && shown[0]?.storyId === lead.storyId
  const target = Math.min(Math.max(to, isPinned ? 1 : 0), shown.length - 1)
  const ids = without(
    shown.map(story => story.storyId),
    storyId,
  ).toSpliced(target, 0, storyId)
  const before = countPlaced(arrangement, shown)
  const comesIn = shown.findIndex(story => story.storyId === storyId) >= before && target < before
  const placed = Math.max(comesIn ? before + 1 : before, target + 1)
  const order = ids.slice(0, placed)
  return { lead, order: (lead ? without(order, lead.storyId) : order).slice(0, longest) }
}

/** Lets a story go back to where its time puts it. */
export const release = ({ lead, order }: Arrangement, storyId: string): Arrangement => ({
  lead: lead?.storyId === storyId ? null : lead,
  order: without(order, storyId),
})

/** Pins a story to the top until then, an ISO time; null: for as long as it is live. */
export const pin = (
  { order }: Arrangement,
  storyId: string,
  until: string | null,
): Arrangement => ({ lead: { storyId, until }, order: without(order, storyId) })

export const isSame = (a: Arrangement, b: Arrangement) =>
  JSON.stringify([a.lead, a.order]) === JSON.stringify([b.lead, b.order])

/** True when the lead's time was chosen since `base`, and is already over. */
export const isPinOver = ({ lead }: Arrangement, base: Arrangement, now: string) =>
  lead !== null &&
  lead.until !== null &&
  lead.until !== base.lead?.until &&
  Date.parse(lead.until) <= Date.parse(now)
