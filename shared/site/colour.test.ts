import { expect, it } from 'vitest'
import { contrast, readableOn } from './colour.ts'

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#204a94', '#ffffff')).toBeGreaterThan(8)
  expect(contrast('#eeee00', '#ffffff')).toBeLessThan(1.5)
})

it('makes a colour readable on a dark ground', () => {
  for (const colour of ['#204a94', '#94271a', '#000000']) {
    expect(contrast(readableOn(colour, '#17181a'), '#17181a')).toBeGreaterThanOrEqual(7)
  }
})
