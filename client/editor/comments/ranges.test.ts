import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { schemaOf } from '#shared/article/schema.ts'
import { moveAlong, sameRanges } from './ranges.ts'

const schema = schemaOf('body')
const state = EditorState.create({
  doc: schema.node('doc', null, [
    schema.node('paragraph', null, [schema.text('The ferry stays.')]),
  ]),
})
/** "ferry", and the place before it. */
const ranges = new Map([
  ['word', { from: 5, to: 10 }],
  ['place', { from: 5, to: 5 }],
])

test('R2: a range takes in what is written in it, and not what is written at its edges', () => {
  const inside = moveAlong(ranges, state.tr.insertText('xx', 7).mapping)
  expect(inside.get('word')).toEqual({ from: 5, to: 12 })
  const before = moveAlong(ranges, state.tr.insertText('xx', 5).mapping)
  expect(before.get('word')).toEqual({ from: 7, to: 12 })
  expect(before.get('place')).toEqual({ from: 5, to: 5 })
  const behind = moveAlong(ranges, state.tr.insertText('xx', 10).mapping)
  expect(behind.get('word')).toEqual({ from: 5, to: 10 })
})

test('R2: a range whose words are deleted is gone until it is looked up', () => {
  const after = moveAlong(ranges, state.tr.delete(4, 11).mapping)
  expect([...after.keys()]).toEqual(['place'])
  expect(sameRanges(after, ranges)).toBe(false)
})
