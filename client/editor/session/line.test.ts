import { expect, test } from 'vitest'
import { waitBefore } from './line.ts'

test('tries wait longer and longer, each between half and all of its time', () => {
  const longest = () => 1
  const shortest = () => 0
  expect([1, 2, 3, 7, 8, 50].map(n => waitBefore(n, longest))).toEqual([
    200, 400, 800, 12_800, 15_000, 15_000,
  ])
  expect(waitBefore(3, shortest)).toBe(400)
})
