import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch } from '#client/search-params.ts'
import { places } from '#shared/stories/place.ts'
import { changeFilter, isNarrowed, parseStoryFilter, unnarrowed } from './filter.ts'

const word = fc.string({ minLength: 1 }).filter(text => text.trim() !== '')
const language = fc.constantFrom('de', 'en-GB', 'zh-Hant')
const filter = fc.record(
  { place: fc.constantFrom(...places), desk: word, language, search: word },
  { requiredKeys: [] },
)

describe('the filter of the list in the URL', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(filter, given => {
        expect(parseStoryFilter(parseSearch(stringifySearch({ ...given })))).toEqual(given)
      }),
    )
  })

  it('reads as plain words', () => {
    expect(stringifySearch({ place: 'review', search: 'Fähre 12' })).toBe(
      '?place=review&search=F%C3%A4hre+12',
    )
    expect(stringifySearch({})).toBe('')
  })

  it('forgets what it does not know', () => {
    expect(parseStoryFilter({ place: 'nowhere', desk: ' ', colour: 'blue' })).toEqual({})
    expect(parseStoryFilter({ language: 'xx-', urgency: 'abc', sort: 'bogus' })).toEqual({})
    expect(parseStoryFilter({ search: 'a'.repeat(201), assignee: 'a'.repeat(101) })).toEqual({})
  })

  it('changes and takes away one part at a time', () => {
    expect(changeFilter({ place: 'draft', desk: 'a' }, { place: null, language: 'de' })).toEqual({
      desk: 'a',
      language: 'de',
    })
  })

  it.each([
    { desk: 'a' },
    { language: 'de' },
    { search: 'ferry' },
    { assignee: 'me' },
    { overdue: 'true' },
    { news: 'true' },
    { urgency: '4' },
  ] as const)('is narrowed by %j, until all that narrows it is taken away', part => {
    const place = { place: 'draft', sort: 'deadline' } as const
    expect(isNarrowed({ ...place, ...part })).toBe(true)
    expect(isNarrowed(place)).toBe(false)
    expect(changeFilter({ ...place, ...part }, unnarrowed)).toEqual(place)
  })
})
