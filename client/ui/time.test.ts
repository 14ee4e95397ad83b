import { describe, expect, it } from 'vitest'
import { dateAndTime, dayAndTime, localTime, momentOf, timeAgo } from './time.ts'

const at = (text: string) => new Date(text)
const iso = (text: string) => at(text).toISOString()

// Local times on purpose: days are the reader's.
const now = at('2026-11-23T23:12:00')

describe('how long ago', () => {
  it.each([
    ['2026-11-23T23:11:56', '4 s', '4 s'],
    ['2026-11-23T22:54:00', '18 min', '18 min'],
    ['2026-11-23T18:10:00', '5 h', '5 Std.'],
    ['2026-11-22T22:00:00', 'yesterday', 'gestern'],
    ['2026-11-21T23:59:00', '2 d', '2 Tg.'],
  ])('%s is %s', (then, en, de) => {
    expect(timeAgo(iso(then), now, 'en')).toBe(en)
    expect(timeAgo(iso(then), now, 'de')).toBe(de)
  })

  it('counts hours, not days, shortly after midnight', () => {
    expect(timeAgo(iso('2026-11-22T22:30:00'), at('2026-11-23T01:30:00'), 'en')).toBe('3 h')
  })

  it('does not speak of the future when clocks differ', () => {
    expect(timeAgo(iso('2026-11-23T23:12:09'), now, 'en')).toBe('0 s')
  })
})

describe('when', () => {
  it('names the day in full, in either language', () => {
    expect(dayAndTime(now, 'en')).toBe('Monday 23 November, 23:12')
    expect(dayAndTime(now, 'de')).toBe('Montag, 23. November, 23:12')
  })

  it('goes into an input of the wall clock and comes back', () => {
    expect(localTime(iso('2026-11-24T06:00:00'))).toBe('2026-11-24T06:00')
    expect(momentOf('2026-11-24T06:00')).toBe(iso('2026-11-24T06:00:00'))
    expect([localTime(null), momentOf('')]).toEqual(['', null])
  })

  it('names date and time in short', () => {
    expect(dateAndTime(iso('2026-11-24T06:00:00'), 'en')).toBe('24 Nov 2026, 06:00')
    expect(dateAndTime(iso('2026-11-24T06:00:00'), 'de')).toBe('24. Nov. 2026, 06:00')
  })
})
