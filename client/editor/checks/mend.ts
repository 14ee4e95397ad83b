// Mends what a check is certain of, as an edit of whoever pressed the button: it can be undone like typing.
import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import type { Fix } from '#shared/publishing/check.ts'
import { replacementBetween } from '../fields/text-binding.ts'
import { findQuoteRange } from './quote-range.ts'

/** False when the words are no longer there. */
export function mendInEditor(editor: Editor, fix: Fix): boolean {
  const range = findQuoteRange(editor.state.doc, fix.text)
  if (!range) return false
  const { tr } = editor.state
  if (fix.kind === 'remove') {
    tr.delete(range.block.from, range.block.to)
  } else {
    const before = tr.doc.textBetween(range.from, range.to, null, '\n')
    const change = replacementBetween(before, fix.by, fix.by.length)
    if (!change) return false
    const from = range.from + change.index
    const to = from + change.removed
    if (change.inserted === '') tr.delete(from, to)
    else tr.insertText(change.inserted, from, to)
  }
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** The same in a field of plain text. */
export function mendInText(text: Y.Text, fix: Fix): boolean {
  const whole = text.toString()
  const at = whole.indexOf(fix.text)
  if (at === -1) return false
  const by = fix.kind === 'remove' ? '' : fix.by
  const change = replacementBetween(fix.text, by, by.length)
  if (!change) return false
  text.doc?.transact(() => {
    if (change.removed > 0) text.delete(at + change.index, change.removed)
    if (change.inserted !== '') text.insert(at + change.index, change.inserted)
  })
  return true
}
