import { describe, expect, it } from 'vitest'
import { isDateLine } from './date-line.ts'

describe('a line with a date', () => {
  it.each([
    'November 8, 2024',
    'Freitag, 8. November 2024, 10:32 Uhr',
    'Stand: 8.11.2024',
    'Updated Nov. 8, 2024 at 6:05 p.m. GMT',
    'Publié le 8 novembre 2024 à 10h32',
    '08/11/2024',
  ])('%s', text => {
    expect(isDateLine(text)).toBe(true)
  })

  it.each(['November 8, 2024: a day to remember', 'Der 8. November', '8', 'March on Washington'])(
    'not %s',
    text => {
      expect(isDateLine(text)).toBe(false)
    },
  )
})
