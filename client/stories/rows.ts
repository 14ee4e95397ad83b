// The rows of the list: stories in the order of their places, and how rows stay where they are while
// somebody looks at them (new order waits; contents do not).

import type { Story } from '#shared/stories/api.ts'
import { type Place, placeOf, places } from '#shared/stories/place.ts'
import type { StoryFilter } from './filter.ts'

/** A story under the heading of `place`, which may be where it stood a moment ago. */
export interface Row {
  place: Place
  story: Story
}

/** Grouped by place, inside a place in the order that the server gave. */
export const arrange = (stories: readonly Story[]): Row[] =>
  places.flatMap(place =>
    stories.filter(story => placeOf(story) === place).map(story => ({ place, story })),
  )

/** What is left of a list under another filter, as far as that can be told here; search cannot. */
export const narrow = (stories: readonly Story[], { place, desk, language }: StoryFilter) =>
  stories.filter(
    story =>
      (place === undefined || placeOf(story) === place) &&
      (desk === undefined || story.desk === desk) &&
      (language === undefined || story.language === language),
  )

export const groupRows = (rows: readonly Row[]): { place: Place; rows: Row[] }[] =>
  places
    .map(place => ({ place, rows: rows.filter(row => row.place === place) }))
    .filter(group => group.rows.length > 0)

/** How many of `numbers` are in rising order at most. */
function longestRise(numbers: readonly number[]): number {
  // tails[k]: the smallest number that ends a rise of k + 1
  const tails: number[] = []
  for (const number of numbers) {
    const at = tails.findIndex(tail => tail >= number)
    tails[at === -1 ? tails.length : at] = number
  }
  return tails.length
}

export interface SteadyRows {
  rows: Row[]
  /** How many stories would come, go, or move if the fresh order were shown. */
  waiting: number
}

/** The rows that are shown, where they are, with what is fresh in them. */
export function keepSteady(shown: readonly Row[], fresh: readonly Row[]): SteadyRows {
  const freshById = new Map(fresh.map(row => [row.story.id, row]))
  const shownAt = new Map(shown.map((row, index) => [row.story.id, index]))
  const stayed = fresh.filter(row => shownAt.has(row.story.id))
  const order = stayed.map(row => shownAt.get(row.story.id) ?? 0)
  const inOtherPlace = stayed.filter(
    row => shown[shownAt.get(row.story.id) ?? 0]?.place !== row.place,
  ).length
  const moved = Math.max(order.length - longestRise(order), inOtherPlace)
  const came = fresh.length - stayed.length
  const went = shown.length - stayed.length
  return {
    rows: shown.map(row => ({ ...row, story: freshById.get(row.story.id)?.story ?? row.story })),
    waiting: came + went + moved,
  }
}
