import { expect, it } from 'vitest'
import { fullTime } from './schedule-time.ts'

it('names the moment in full with its zone, the day first and 24 hours', () => {
  const moment = new Date('2026-11-27T18:00:00').toISOString()
  expect(fullTime(moment, 'en')).toMatch(/^Friday,? 27 November 2026 at 18:00 \S+$/)
  expect(fullTime(moment, 'de')).toMatch(/^Freitag, 27\. November 2026 um 18:00 \S+$/)
})
