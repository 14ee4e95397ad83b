import { type Editor, getSchema } from '@tiptap/core'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { schemaExtensions } from '#shared/article/schema.ts'
import { mendInEditor, mendInText } from './mend.ts'
import { mendedWords } from './mended-words.ts'
import { findQuoteRange } from './quote-range.ts'

const schema = getSchema(schemaExtensions('body'))

/** An editor as far as mending uses it. */
function editorOf(...paragraphs: string[]) {
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map(text => schema.node('paragraph', null, [schema.text(text)])),
  )
  let state = EditorState.create({ doc })
  const editor = {
    get state() {
      return state
    },
    view: {
      dispatch(transaction: Transaction) {
        state = state.apply(transaction)
      },
    },
  } as unknown as Editor // nothing else of it is used here
  const texts = () => state.doc.content.content.map(node => node.textContent)
  return { editor, texts }
}

describe('the words of a finding', () => {
  test('are found across any white space, in their block', () => {
    const { editor } = editorOf('One.', 'Read more:  Fog on the Ahlte')
    const range = findQuoteRange(editor.state.doc, 'more: Fog')
    expect(range && editor.state.doc.textBetween(range.from, range.to)).toBe('more:  Fog')
    expect(range?.block.text).toBe('Read more:  Fog on the Ahlte')
    expect(findQuoteRange(editor.state.doc, 'One. Read')).toBeNull()
    expect(findQuoteRange(editor.state.doc, ' ')).toBeNull()
  })
})

test('a button names no more words than a fix changes', () => {
  expect(mendedWords('um 31 % auf', 'um 31\u00A0% auf')).toBe('31\u00A0%')
  expect(mendedWords('ferry will will stay', 'ferry will stay')).toBe('will')
  expect(mendedWords('Moreover, it', 'Besides, it')).toBe('Besides,')
})

describe('mending', () => {
  test('changes only what is different', () => {
    const { editor, texts } = editorOf('Trade rose by 31 % at once.')
    const by = 'rose by 31\u00A0% at'
    expect(mendInEditor(editor, { kind: 'replace', text: 'rose by 31 % at', by })).toBe(true)
    expect(texts()).toEqual(['Trade rose by 31\u00A0% at once.'])
  })

  test('takes out a word, or a whole line', () => {
    const { editor, texts } = editorOf('The ferry will will stay.', 'Read more: Fog')
    expect(mendInEditor(editor, { kind: 'replace', text: 'will will', by: 'will' })).toBe(true)
    expect(mendInEditor(editor, { kind: 'remove', text: 'Read more: Fog' })).toBe(true)
    expect(texts()).toEqual(['The ferry will stay.'])
  })

  test('leaves alone what has changed meanwhile', () => {
    const { editor, texts } = editorOf('The ferry stays.')
    expect(mendInEditor(editor, { kind: 'replace', text: 'will will', by: 'will' })).toBe(false)
    expect(texts()).toEqual(['The ferry stays.'])
  })

  test('works in a field of plain text', () => {
    const text = new Y.Doc().getText('kicker')
    text.insert(0, 'On on the water')
    expect(mendInText(text, { kind: 'replace', text: 'On on', by: 'On' })).toBe(true)
    expect(text.toString()).toBe('On the water')
    expect(mendInText(text, { kind: 'replace', text: 'On on', by: 'On' })).toBe(false)
  })
})
