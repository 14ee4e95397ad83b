import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { schemaOf } from '#shared/article/schema.ts'
import { editOf } from './keep-composition.ts'

const schema = schemaOf('body')
const bold = schema.marks.bold?.create()
const state = EditorState.create({
  doc: schema.node('doc', null, [
    schema.node('paragraph', null, [
      schema.text('The かん ferry '),
      schema.text('stays', bold ? [bold] : []),
    ]),
  ]),
})
/** "かん" is composed in the first text node. */
const composed = { start: 1, text: 'The かん ferry ', from: 5, to: 7 }
const edit = (transaction: typeof state.tr) => editOf(state.doc, transaction, composed)

test('what a colleague types before or after it is a change of the text node', () => {
  expect(edit(state.tr.insertText('n', 4))).toEqual({ at: 3, removed: 0, inserted: 'n' })
  expect(edit(state.tr.insertText('!', 7))).toEqual({ at: 6, removed: 0, inserted: '!' })
  expect(edit(state.tr.delete(8, 10))).toEqual({ at: 7, removed: 2, inserted: '' })
  expect(edit(state.tr.delete(1, 5))).toEqual({ at: 0, removed: 4, inserted: '' })
})

test('where a colleague ends the paragraph behind it, the text node ends', () => {
  expect(edit(state.tr.split(9))).toEqual({ at: 8, removed: 5, inserted: '' })
})

test('where a caret parts the text, a letter typed there belongs to what is before it', () => {
  const behind = { ...composed, start: 3, text: 'e かん ferry ' }
  expect(editOf(state.doc, state.tr.insertText('w', 3), behind)).toBeNull()
  expect(edit(state.tr.insertText('w', 1))).toEqual({ at: 0, removed: 0, inserted: 'w' })
})

test('what would touch it, or is more than letters, is left to be drawn', () => {
  expect(edit(state.tr.insertText('n', 5))).toBeNull()
  expect(edit(state.tr.insertText('n', 6))).toBeNull()
  expect(edit(state.tr.delete(6, 9))).toBeNull()
  expect(edit(state.tr.insertText('n', 16))).toBeNull()
  expect(edit(state.tr.split(4))).toBeNull()
  expect(edit(state.tr.insertText('n', 4).insertText('o', 5))).toBeNull()
  expect(
    editOf(state.doc, state.tr.insertText('n', 4), { ...composed, text: 'Not yet' }),
  ).toBeNull()
})
