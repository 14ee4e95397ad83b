import { describe, expect, it } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { arrange, keepSteady, linesOf, narrow } from './rows.ts'

const story = (id: string, change: Partial<Story> = {}): Story => ({
  id,
  slug: id,
  headline: id,
  language: 'en',
  desk: null,
  state: 'draft',
  live: 'none',
  edition: null,
  changedSince: false,
  words: 0,
  targetWords: null,
  deadline: null,
  urgency: null,
  plan: { assignees: [], wanted: [], finalRead: null, isNews: false },
  snippet: null,
  threads: { open: 0, blocking: 0 },
  checks: { errors: 0, warnings: 0 },
  present: [],
  rights: null,
  embargo: null,
  restricted: false,
  template: false,
  correction: null,
  corrects: null,
  schedule: null,
  epoch: 'e',
  createdBy: null,
  createdAt: '2026-11-23T00:00:00Z',
  changedAt: '2026-11-23T00:00:00Z',
  ...change,
})

const ids = (rows: { story: Story }[]) => rows.map(row => row.story.id).join(' ')

describe('the order of the list', () => {
  it('goes by place, then as the server has it', () => {
    const rows = arrange([
      story('d', { live: 'live' }),
      story('b', { state: 'review' }),
      story('a'),
      story('c'),
    ])
    expect(ids(rows)).toBe('a c b d')
    expect(
      linesOf(rows).map(line => (line.kind === 'place' ? line.here : line.row.story.id)),
    ).toEqual([2, 'a', 'c', 1, 'b', 1, 'd'])
  })

  it('puts a story under its public state, whatever its draft does', () => {
    expect(arrange([story('a', { state: 'review', live: 'live' })])[0]?.place).toBe('live')
  })
})

describe('what is left under another filter', () => {
  const stories = [
    story('a', { desk: 'town', language: 'de' }),
    story('b', { desk: 'town', state: 'review' }),
    story('c'),
  ]

  it('is told by place, desk and language', () => {
    const left = (filter: Parameters<typeof narrow>[1]) =>
      narrow(stories, filter).map(({ id }) => id)
    expect(left({})).toEqual(['a', 'b', 'c'])
    expect(left({ place: 'draft', desk: 'town' })).toEqual(['a'])
    expect(left({ language: 'en' })).toEqual(['b', 'c'])
  })
})

describe('rows that stay while somebody looks', () => {
  const shown = arrange([story('a'), story('b'), story('c')])

  it('show what is new in them', () => {
    const fresh = arrange([story('a', { words: 7 }), story('b'), story('c')])
    const { rows, waiting } = keepSteady(shown, fresh)
    expect(rows[0]?.story.words).toBe(7)
    expect(waiting).toBe(0)
  })

  it('count one story that jumps to the top as one change', () => {
    const { rows, waiting } = keepSteady(shown, arrange([story('c'), story('a'), story('b')]))
    expect(ids(rows)).toBe('a b c')
    expect(waiting).toBe(1)
  })

  it('count what came and what went', () => {
    const { rows, waiting } = keepSteady(shown, arrange([story('x'), story('a'), story('c')]))
    expect(ids(rows)).toBe('a b c')
    expect(waiting).toBe(2)
  })

  it('stay under their heading when a story moves on', () => {
    const fresh = arrange([story('a'), story('b'), story('c', { state: 'review' })])
    const { rows, waiting } = keepSteady(shown, fresh)
    expect(rows[2]).toMatchObject({ place: 'draft', story: { state: 'review' } })
    expect(waiting).toBe(1)
  })
})
