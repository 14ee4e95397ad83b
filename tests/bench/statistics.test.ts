import { expect, test } from 'vitest'
import { median, percentile, summarise } from './statistics.ts'

test('a percentile is the value at its nearest rank', () => {
  const values = Float64Array.from({ length: 100 }, (_, i) => i + 1)
  expect(percentile(values, 0.5)).toBe(50)
  expect(percentile(values, 0.99)).toBe(99)
  expect(percentile(values, 1)).toBe(100)
  expect(percentile([7], 0.5)).toBe(7)
  expect(percentile([], 0.5)).toBeNaN()
})

test('a summary sorts what it is given and leaves it as it is', () => {
  const values = [30, 10, 20]
  expect(summarise(values)).toEqual({ count: 3, mean: 20, p50: 20, p99: 30, max: 30 })
  expect(values).toEqual([30, 10, 20])
})

test('a median of an even number of rounds lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([5, 1, 3])).toBe(3)
  expect(median([])).toBeNaN()
})
