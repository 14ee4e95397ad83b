// A long list kept live without fetching all of it again: one story that changed is put where it belongs in
// the pages that are here. Fetching again puts right what this cannot know.
import type { Story, StoryPage } from '#shared/stories/api.ts'
import { type Place, placeOf, places } from '#shared/stories/place.ts'
import type { StoryFilter } from './filter.ts'
import { narrow } from './rows.ts'

/** Whether a story that was not here belongs here can be told for these filters alone. */
const isPlain = ({ search, assignee, overdue, news, urgency, sort }: StoryFilter) =>
  !search && !assignee && !overdue && !news && !urgency && !sort

const rankOf = (story: Story) => places.indexOf(placeOf(story))

/** `counts` with a story moved from one place to another; null is nowhere. */
function recount(counts: StoryPage['counts'], from: Place | null, to: Place | null) {
  const next = { ...counts }
  if (from !== null) next[from] = Math.max(0, next[from] - 1)
  if (to !== null) next[to] += 1
  return next
}

/** Puts `story` (null: no longer open to us) in the pages, first of its place when its order is another one. */
export function patchPages(
  pages: readonly StoryPage[],
  id: string,
  story: Story | null,
  filter: StoryFilter,
): StoryPage[] {
  const before = pages.flatMap(page => page.stories).find(known => known.id === id) ?? null
  const [after = null] = story ? narrow([story], filter) : []
  const isNew = before === null && after !== null && isPlain(filter)
  if (before === null && !isNew) return [...pages]
  const from = before && placeOf(before)
  const to = after && placeOf(after)
  const staysPut =
    after !== null && from === to && (!isPlain(filter) || before?.changedAt === after.changedAt)
  const counts = (page: StoryPage) => ({ ...page, counts: recount(page.counts, from, to) })
  if (staysPut) {
    return pages.map(page => ({
      ...page,
      stories: page.stories.map(known =>
        known.id === id ? { ...after, snippet: known.snippet } : known,
      ),
    }))
  }
  const without = pages.map(page =>
    counts({ ...page, stories: page.stories.filter(known => known.id !== id) }),
  )
  if (after === null) return without
  // Before the first story that comes after all of its place; a place that is not reached yet waits.
  const target = without.findIndex(page =>
    page.stories.some(known => rankOf(known) >= rankOf(after)),
  )
  if (target === -1 && without.at(-1)?.next) return without
  const at = target === -1 ? without.length - 1 : target
  return without.map((page, index) => {
    if (index !== at) return page
    const first = page.stories.findIndex(known => rankOf(known) >= rankOf(after))
    const position = first === -1 ? page.stories.length : first
    return { ...page, stories: page.stories.toSpliced(position, 0, after) }
  })
}
