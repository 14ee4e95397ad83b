import { expect, test } from 'vitest'
import { detailOf } from './sentences.ts'

test('[E3] a publication that is held says why, in the language of whoever is told', () => {
  const told = { kind: 'schedule-held', excerpt: 'late' } as const
  expect(detailOf(told, 'en')).toContain('ten minutes late')
  expect(detailOf(told, 'de')).toContain('zehn Minuten Verspätung')
})

test('of anything else one sees what was written; what is not known is not shown', () => {
  expect(detailOf({ kind: 'mention', excerpt: 'late' }, 'en')).toBe('late')
  expect(detailOf({ kind: 'schedule-held', excerpt: null }, 'en')).toBeNull()
  expect(detailOf({ kind: 'schedule-held', excerpt: 'later' }, 'en')).toBeNull()
})
