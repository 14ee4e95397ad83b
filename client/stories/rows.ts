// The rows of the list: stories in the order of their places, and how rows stay where they are while
// somebody looks at them (new order waits; contents do not).
import type { Story, StoryPage } from '#shared/stories/api.ts'
import { type Place, placeOf, places } from '#shared/stories/place.ts'
import type { StoryFilter } from './filter.ts'

/** A story under the heading of `place`, which may be where it stood a moment ago. */
export interface Row {
  place: Place
  story: Story
}

/** The stories of all pages; one that has moved between pages meanwhile is there once. */
export const storiesIn = (pages: readonly StoryPage[]): Story[] => [
  ...new Map(pages.flatMap(page => page.stories).map(story => [story.id, story])).values(),
]

/** Grouped by place, inside a place in the order that the server gave. */
export function arrange(stories: readonly Story[]): Row[] {
  const byPlace = Map.groupBy(stories, placeOf)
  return places.flatMap(place => (byPlace.get(place) ?? []).map(story => ({ place, story })))
}

/** What is left of a list under another filter, as far as that can be told here; search cannot. */
export const narrow = (stories: readonly Story[], { place, desk, language }: StoryFilter) =>
  stories.filter(
    story =>
      (place === undefined || placeOf(story) === place) &&
      (desk === undefined || story.desk === desk) &&
      (language === undefined || story.language === language),
  )

/** How many stories a list has: those of its place, else of all places but what is laid aside. */
export const countIn = (counts: StoryPage['counts'], place: Place | undefined): number =>
  place === undefined
    ? Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.spiked
    : counts[place]

/** A line of the list: the heading of a place with how many of its stories are here, or a story. */
export type Line = { kind: 'place'; place: Place; here: number } | { kind: 'story'; row: Row }

/** The rows under the headings of their places. */
export function linesOf(rows: readonly Row[]): Line[] {
  const byPlace = Map.groupBy(rows, row => row.place)
  return places.flatMap((place): Line[] => {
    const group = byPlace.get(place) ?? []
    if (group.length === 0) return []
    return [
      { kind: 'place', place, here: group.length },
      ...group.map(row => ({ kind: 'story' as const, row })),
    ]
  })
}

/** How many of `numbers` are in rising order at most. */
function longestRise(numbers: readonly number[]): number {
  // tails[k]: the smallest number that ends a rise of k + 1
  const tails: number[] = []
  for (const number of numbers) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    tails[low] = number
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
  if (shown === fresh) return { rows: [...fresh], waiting: 0 }
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
