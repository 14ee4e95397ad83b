import { describe, expect, test } from 'vitest'
import type { FrontStory } from '#shared/reader/front.ts'
import {
  type Arrangement,
  countPlaced,
  isPinOver,
  move,
  pin,
  release,
  shownIn,
} from './arrangement.ts'

const now = '2026-11-24T12:00:00.000Z'
/** `a` is the newest. */
const stories: FrontStory[] = ['a', 'b', 'c', 'd', 'e'].map((storyId, at) => ({
  storyId,
  slug: storyId,
  headline: storyId,
  kicker: '',
  language: 'en',
  publishedAt: `2026-11-24T0${9 - at}:00:00.000Z`,
}))
const none: Arrangement = { lead: null, order: [] }
const seen = (arrangement: Arrangement, at = now) =>
  shownIn(arrangement, stories.toReversed(), at)
    .map(({ storyId }) => storyId)
    .join('')
const moved = (arrangement: Arrangement, storyId: string, to: number) =>
  move(arrangement, shownIn(arrangement, stories, now), storyId, to)

describe('the front page', () => {
  test('is the newest first until somebody arranges it', () => {
    expect(seen(none)).toBe('abcde')
    expect(countPlaced(none, shownIn(none, stories, now))).toBe(0)
  })

  test('has a story where it was put, and above it what was there', () => {
    const up = moved(none, 'd', 1)
    expect([seen(up), up.order.join('')]).toEqual(['adbce', 'ad'])
    const down = moved(none, 'a', 2)
    expect([seen(down), down.order.join('')]).toEqual(['bcade', 'bca'])
    expect(countPlaced(down, shownIn(down, stories, now))).toBe(3)
  })

  test('stops at its ends', () => {
    expect(seen(moved(none, 'a', -1))).toBe('abcde')
    expect(seen(moved(none, 'e', 9))).toBe('abcde')
  })

  test('keeps a pinned lead first, whatever is moved', () => {
    const pinned = pin(moved(none, 'd', 0), 'c', '2026-11-24T13:00:00.000Z')
    expect(seen(pinned)).toBe('cdabe')
    expect(seen(moved(pinned, 'e', 0))).toBe('cedab')
    expect(seen(moved(pinned, 'c', 3))).toBe('cdabe')
  })

  test('lets a lead go when its time is over, and a story when it is released', () => {
    const pinned = pin(none, 'c', '2026-11-24T13:00:00.000Z')
    expect(seen(pinned, '2026-11-24T13:00:00.000Z')).toBe('abcde')
    expect(seen(release(pinned, 'c'))).toBe('abcde')
    expect(seen(release(moved(none, 'd', 0), 'd'))).toBe('abcde')
  })

  test('takes no end of a pin that is over, but one that ended by itself stays in nobody’s way', () => {
    const over = pin(none, 'c', '2026-11-24T11:00:00.000Z')
    expect(isPinOver(over, none, now)).toBe(true)
    expect(isPinOver(over, over, now)).toBe(false)
    expect(isPinOver(pin(none, 'c', '2026-11-24T13:00:00.000Z'), none, now)).toBe(false)
    expect(isPinOver(pin(none, 'c', null), none, now)).toBe(false)
  })
})
