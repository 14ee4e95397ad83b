import { expect, test } from 'vitest'
import { schedulePresses } from './schedule.ts'

const pace = { writers: 20, rate: 5, length: 10_000, seed: 1 }

test('everybody presses about as often as asked, never in step', () => {
  const presses = schedulePresses(pace)
  expect(presses.length).toBeGreaterThan(0.95 * 20 * 5 * 10)
  expect(presses.length).toBeLessThan(1.05 * 20 * 5 * 10)
  expect(presses.map(({ at }) => at)).toEqual(presses.map(({ at }) => at).toSorted((a, b) => a - b))
  const first = presses.filter(({ writer }) => writer === 0).map(({ at }) => at)
  const gaps = first.slice(1).map((at, i) => at - (first[i] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(300)
})

test('the same seed gives the same presses', () => {
  expect(schedulePresses(pace)).toEqual(schedulePresses(pace))
  expect(schedulePresses({ ...pace, seed: 2 })).not.toEqual(schedulePresses(pace))
})
