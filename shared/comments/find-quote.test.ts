import { expect, test } from 'vitest'
import { findQuote } from './find-quote.ts'

const quote = (text: string, prefix = '', suffix = '') => ({ quote: text, prefix, suffix })

test('[R2] finds the quote where its surroundings fit best', () => {
  const text = 'the ferry left, and the ferry came back'
  expect(findQuote(text, quote('the ferry', 'and ', ' came'), 0)).toBe(20)
})

test('[R2] takes the nearest of equal ones', () => {
  expect(findQuote('a b a b a', quote('a'), 5)).toBe(4)
})

test('[R2] a text that is gone is not found, and an empty one never is', () => {
  expect(findQuote('the bridge', quote('ferry'), 0)).toBeNull()
  expect(findQuote('the bridge', quote(''), 0)).toBeNull()
})
