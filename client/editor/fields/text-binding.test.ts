import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedBy, replacementBetween } from './text-binding.ts'

test('typing one of several equal letters is an insertion where the caret is', () => {
  expect(replacementBetween('aa', 'aaa', 2)).toEqual({ index: 1, removed: 0, inserted: 'a' })
  expect(replacementBetween('aa', 'aaa', 3)).toEqual({ index: 2, removed: 0, inserted: 'a' })
})

test('deleting and replacing', () => {
  expect(replacementBetween('abc', 'ac', 1)).toEqual({ index: 1, removed: 1, inserted: '' })
  expect(replacementBetween('abc', 'xyz', 3)).toEqual({ index: 0, removed: 3, inserted: 'xyz' })
  expect(replacementBetween('abc', 'abc', 3)).toBeNull()
})

test('the replacement always leads from one text to the other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (before, after, caret) => {
      const change = replacementBetween(before, after, caret)
      if (!change) return before === after
      const { index, removed, inserted } = change
      return before.slice(0, index) + inserted + before.slice(index + removed) === after
    }),
  )
})

test('a caret moves with what others type before it, not with what they type after it', () => {
  expect(movedBy(3, [{ insert: 'xx' }])).toBe(5)
  expect(movedBy(3, [{ retain: 3 }, { insert: 'xx' }])).toBe(3)
  expect(movedBy(3, [{ retain: 1 }, { delete: 1 }])).toBe(2)
  expect(movedBy(3, [{ retain: 1 }, { delete: 5 }])).toBe(1)
})
