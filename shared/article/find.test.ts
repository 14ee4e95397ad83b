import { describe, expect, it } from 'vitest'
import { findIn } from './find.ts'

const find = (text: string, wanted: string, matchCase = false, wholeWord = false) =>
  findIn(text, { text: wanted, matchCase, wholeWord }).map(({ from, to }) => text.slice(from, to))

describe('finding', () => {
  it('takes every case unless told', () => {
    expect(find('Fähre und fähre', 'fähre')).toEqual(['Fähre', 'fähre'])
    expect(find('Fähre und fähre', 'fähre', true)).toEqual(['fähre'])
  })
  it('can take whole words only, with umlauts in them', () => {
    expect(find('Fähre Fährmann über', 'Fähr', false, true)).toEqual([])
    expect(find('übel über', 'über', false, true)).toEqual(['über'])
  })
  it('takes signs as signs, and any space or quotation mark for any other', () => {
    expect(find('a.b a+b', 'a.b')).toEqual(['a.b'])
    expect(find('10\u00A0Euro', '10 Euro')).toEqual(['10\u00A0Euro'])
    expect(find('„Ja“', '"Ja"')).toEqual(['„Ja“'])
  })
  it('finds nothing when nothing is asked', () => {
    expect(find('a', '')).toEqual([])
  })
})
