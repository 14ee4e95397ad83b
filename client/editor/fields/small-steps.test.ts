import { EditorState, TextSelection } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaOf } from '#shared/article/schema.ts'
import { withSmallSteps } from './small-steps.ts'

const schema = schemaOf('body')
const docOf = (lines: readonly string[]) =>
  schema.node(
    'doc',
    null,
    (lines.length > 0 ? lines : ['']).map(line =>
      schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]),
    ),
  )
const stateOf = (lines: readonly string[]) => EditorState.create({ doc: docOf(lines) })

/** As y-tiptap does it: everything is replaced. */
const fromDraft = (state: EditorState, lines: readonly string[]) =>
  state.tr
    .replace(0, state.doc.content.size, docOf(lines).slice(0))
    .setMeta(ySyncPluginKey, { isChangeOrigin: true })

test('a letter of a colleague moves what stands behind it and leaves the other blocks as they are', () => {
  const state = stateOf(['The ferry stays.', 'Nobody knows why.', 'Until May.'])
  const small = withSmallSteps(
    state,
    fromDraft(state, ['The ferry stays.', 'Nobody really knows why.', 'Until May.']),
  )
  expect(small.doc.child(0)).toBe(state.doc.child(0))
  expect(small.doc.child(2)).toBe(state.doc.child(2))
  // "knows" began at 26
  expect(small.mapping.mapResult(26)).toMatchObject({ pos: 33, deleted: false })
  expect(small.getMeta(ySyncPluginKey)).toEqual({ isChangeOrigin: true })
})

test('the caret is where the draft says that it is, and is kept in sight only when the change is before it', () => {
  const state = stateOf(['One.', 'Two.'])
  const end = fromDraft(state, ['One.', 'Two and more.']).scrollIntoView()
  expect(withSmallSteps(state, end).scrolledIntoView).toBe(false)
  const begin = fromDraft(state, ['One and more.', 'Two.'])
  begin.setSelection(TextSelection.create(begin.doc, 17)).scrollIntoView()
  const small = withSmallSteps(state, begin)
  expect(small.selection.from).toBe(17)
  expect(small.scrolledIntoView).toBe(true)
})

test('what somebody types here is left alone, and so is what is nothing new', () => {
  const state = stateOf(['One.'])
  const typed = state.tr.insertText('!', 5)
  expect(withSmallSteps(state, typed)).toBe(typed)
  expect(withSmallSteps(state, fromDraft(state, ['One.'])).docChanged).toBe(false)
})

test('whatever changes, the result is the same', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '😀', ' '), maxLength: 8 }), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const state = stateOf(before)
      const whole = fromDraft(state, after)
      const small = withSmallSteps(state, whole)
      expect(small.doc.eq(whole.doc)).toBe(true)
      expect(() => small.doc.check()).not.toThrow()
    }),
  )
})
