import { describe, expect, it } from 'vitest'
import { findDate, isoDate, readDate, weekdayFits } from './dates.ts'

describe('a printed date', () => {
  it.each([
    ['15. Dezember', '--12-15'],
    ['Montag, 15. Dezember 2025', '2025-12-15'],
    ['3. März', '--03-03'],
    ['15.12.', '--12-15'],
    ['15.12.2021', '2021-12-15'],
    ['March 3', '--03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['Oct. 9', '--10-09'],
    ['Friday, 9th October 2026', '2026-10-09'],
    ['12 mars 2026', '2026-03-12'],
    ['1er août', '--08-01'],
    ['12 oct', '--10-12'],
    ['12 de octubre de 2026', '2026-10-12'],
    ['2026-03-12', '2026-03-12'],
    ['29 February', '--02-29'],
  ])('%s is %s', (text, iso) => {
    const date = readDate(text)
    expect(date && isoDate(date)).toBe(iso)
  })

  it.each([
    '30. Februar',
    '29 February 2025',
    '03/04/2026',
    'Mai',
    'Marchioness 3',
    '15. Dezember in Moskau',
    '15',
    '',
  ])('%j is none', text => {
    expect(readDate(text)).toBeNull()
  })

  it('is found within a text, which is left without it', () => {
    expect(findDate('until Wednesday March 4, 06:00')).toEqual({
      date: { year: null, month: 3, day: 4, weekday: 3 },
      rest: 'until  , 06:00',
    })
  })

  it('may contradict its weekday', () => {
    expect(weekdayFits({ year: 2026, month: 3, day: 4, weekday: 3 })).toBe(true)
    expect(weekdayFits({ year: 2026, month: 3, day: 4, weekday: 4 })).toBe(false)
    expect(weekdayFits({ year: null, month: 3, day: 4, weekday: 4 })).toBe(true)
  })
})
