import { expect, test } from 'vitest'
import type { Story, StoryPage } from '#shared/stories/api.ts'
import { placeOf, places } from '#shared/stories/place.ts'
import { patchPages } from './patch-pages.ts'

const story = (id: string, change: Partial<Story> = {}) =>
  ({
    id,
    state: 'draft',
    live: 'none',
    desk: null,
    language: 'en',
    snippet: null,
    changedAt: '1',
    ...change,
  }) as Story // no other part is looked at

const page = (stories: Story[], next: string | null): StoryPage => ({
  stories,
  next,
  counts: Object.fromEntries(
    places.map(place => [place, stories.filter(one => placeOf(one) === place).length]),
  ) as StoryPage['counts'], // every key is there
})

const pages = [
  page([story('a'), story('b')], 'x'),
  page([story('c'), story('r', { state: 'review' })], 'y'),
]
const order = (list: StoryPage[]) =>
  list.map(({ stories }) => stories.map(({ id }) => id).join(' '))

test('a story that changed goes to the top of its place, and one that was only looked into stays', () => {
  expect(order(patchPages(pages, 'c', story('c', { changedAt: '2' }), {}))).toEqual(['c a b', 'r'])
  expect(order(patchPages(pages, 'c', story('c'), {}))).toEqual(['a b', 'c r'])
})

test('a new story comes where it belongs, and is counted', () => {
  const after = patchPages(pages, 'n', story('n', { state: 'review' }), {})
  expect(order(after)).toEqual(['a b', 'c n r'])
  expect(after.at(-1)?.counts.review).toBe(2)
  expect(order(patchPages(pages, 'n', story('n'), { search: 'ferry' }))).toEqual(['a b', 'c r'])
})

test('a story that moved to a place which is not reached yet waits until it is', () => {
  const after = patchPages(pages, 'a', story('a', { live: 'live' }), {})
  expect(order(after)).toEqual(['b', 'c r'])
  expect(after.at(-1)?.counts.live).toBe(1)
})

test('a story that is no longer open to us, or no longer fits, is gone', () => {
  expect(order(patchPages(pages, 'b', null, {}))).toEqual(['a', 'c r'])
  expect(order(patchPages(pages, 'b', story('b', { desk: 'town' }), { desk: 'other' }))).toEqual([
    'a',
    'c r',
  ])
})
