import { expect, test } from 'vitest'
import { patience, retryAfter, verdictOf, waitAfter } from './verdict.ts'

test('[E5] an answer is delivered, refused for good, worth another try, or says that the address is wrong', () => {
  const said = (statuses: number[]) => statuses.map(verdictOf)
  expect(new Set(said([200, 201, 202, 204]))).toEqual(new Set(['delivered']))
  expect(new Set(said([400, 406, 413, 415, 422, 451]))).toEqual(new Set(['refused']))
  expect(new Set(said([408, 425, 429, 500, 502, 503, 504, 599]))).toEqual(new Set(['again']))
  expect(new Set(said([301, 302, 308, 401, 403, 404, 410]))).toEqual(new Set(['misdirected']))
})

test('Retry-After is heard in seconds and as a date, and never for more than a day', () => {
  const now = new Date('2026-11-25T10:00:00Z')
  expect(retryAfter('120', now)).toBe(120_000)
  expect(retryAfter('Wed, 25 Nov 2026 10:00:30 GMT', now)).toBe(30_000)
  expect(retryAfter('Wed, 25 Nov 2026 09:00:00 GMT', now)).toBe(0)
  expect(retryAfter('99999999999', now)).toBe(86_400_000)
  expect(retryAfter('soon', now)).toBe(0)
  expect(retryAfter(undefined, now)).toBe(0)
})

test('the waits grow, are spread, and together last two to four days', () => {
  const waits = (chance: number) =>
    Array.from({ length: patience.attempts - 1 }, (_, n) => waitAfter(patience, n + 1, chance))
  const mean = waits(0.5)
  expect(mean).toEqual(mean.toSorted((a, b) => a - b))
  const total = mean.reduce((sum, wait) => sum + wait, 0) / 86_400_000
  expect(total).toBeGreaterThan(2)
  expect(total).toBeLessThan(4)
  expect(waits(0)[3]).toBeLessThan(waits(1)[3] ?? 0)
})
