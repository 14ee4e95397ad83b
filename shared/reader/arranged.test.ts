import { describe, expect, it } from 'vitest'
import { arranged } from './arranged.ts'

const now = '2026-11-24T08:00:00.000Z'
const stories = ['a', 'b', 'c', 'd'].map(storyId => ({ storyId }))
const idsOf = (lead: { storyId: string; until: string | null } | null, order: string[]) =>
  arranged(stories, { lead, order }, now)
    .map(({ storyId }) => storyId)
    .join('')

describe('the front page', () => {
  it('is newest first until somebody arranges it', () => {
    expect(idsOf(null, [])).toBe('abcd')
  })
  it('has the pinned lead first, then what was set, then the rest', () => {
    expect(idsOf({ storyId: 'c', until: null }, ['d'])).toBe('cdab')
    expect(idsOf({ storyId: 'c', until: null }, ['d', 'c'])).toBe('cdab')
  })
  it('lets go of a lead when its time is over', () => {
    expect(idsOf({ storyId: 'c', until: now }, [])).toBe('abcd')
    expect(idsOf({ storyId: 'c', until: '2026-11-24T08:00:01Z' }, [])).toBe('cabd')
  })
  it('passes over stories that are not live any more', () => {
    expect(idsOf({ storyId: 'gone', until: null }, ['also-gone', 'b'])).toBe('bacd')
  })
})
