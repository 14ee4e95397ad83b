import { describe, expect, it } from 'vitest'
import { ligature, typographic } from './quotes.ts'

/** Types `text` sign by sign. */
const typed = (text: string, language: string) =>
  [...text].reduce((before, sign) => {
    const joined = ligature(sign, before, language)
    return joined
      ? before.slice(0, before.length - joined.removed) + joined.inserted
      : before + (typographic(sign, before, language) ?? sign)
  }, '')

describe('typed quotation marks', () => {
  it.each([
    ['de', '„Ja“, sagte sie. („Nein“)'],
    ['de-AT', '„Ja“, sagte sie. („Nein“)'],
    ['de-CH', '«Ja», sagte sie. («Nein»)'],
    ['en', '“Ja”, sagte sie. (“Nein”)'],
    ['fr', '«\u00A0Ja\u00A0», sagte sie. («\u00A0Nein\u00A0»)'],
    ['fr-CH', '«\u202FJa\u202F», sagte sie. («\u202FNein\u202F»)'],
    ['nl', '“Ja”, sagte sie. (“Nein”)'],
  ])('are those of %s', (language, result) => {
    expect(typed('"Ja", sagte sie. ("Nein")', language)).toBe(result)
  })

  it('nest', () => {
    expect(typed(`"Er rief 'Halt' und ging"`, 'de')).toBe('„Er rief ‚Halt‘ und ging“')
    expect(typed(`"He said 'stop' and left"`, 'en')).toBe('“He said ‘stop’ and left”')
  })

  it('are apostrophes inside words', () => {
    expect(typed("it's the dogs' day", 'en')).toBe('it’s the dogs’ day')
    expect(typed("Wie geht's", 'de')).toBe('Wie geht’s')
    expect(typed("l'eau", 'fr')).toBe('l’eau')
  })

  it('stay after figures, which they measure', () => {
    expect(typed(`5'10" tall`, 'en')).toBe(`5'10" tall`)
    expect(typed('"He was 42"', 'en')).toBe('“He was 42”')
  })
})

describe('typed dashes and dots', () => {
  it('join', () => {
    expect(typed('Lohe -- ein Dorf', 'de')).toBe('Lohe – ein Dorf')
    expect(typed('Lohe--a village', 'en')).toBe('Lohe—a village')
    expect(typed('Lohe -- a village', 'en-GB')).toBe('Lohe – a village')
    expect(typed('und so weiter...', 'de')).toBe('und so weiter…')
  })
  it('stay when there are more of them', () => {
    expect(ligature('-', 'a---', 'de')).toBe(null)
    expect(ligature('.', 'a...', 'de')).toBe(null)
  })
})
