import { expect, it } from 'vitest'
import { placeAt } from './order-drag.ts'

it('what is let go stands before the first whose middle is below, or at the end', () => {
  expect(placeAt(5, [10, 30])).toBe(0)
  expect(placeAt(10, [10, 30])).toBe(1)
  expect(placeAt(29, [10, 30])).toBe(1)
  expect(placeAt(99, [10, 30])).toBe(2)
  expect(placeAt(99, [])).toBe(0)
})
