// What others write reaches an editor as one step that replaces the whole of its text: y-tiptap builds it anew
// from the draft. Taken as it is, everything that moves along with the text (comments, carets, authors) would be
// lost with every letter of a colleague and drawn again a moment later. Here the step becomes one that replaces
// what differs; the result is the same, and the blocks that do not differ stay the very same objects.
import { Extension } from '@tiptap/core'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Where two documents differ: from `start` to `before` in the one, to `after` in the other. */
function difference({ before, doc }: Transaction) {
  const start = before.content.findDiffStart(doc.content)
  const ends = before.content.findDiffEnd(doc.content)
  if (start === null || ends === null) return null
  // A letter that stands twice may be counted from both sides.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return { start, before: ends.a + overlap, after: ends.b + overlap }
}

/** The same change as `transaction`, which came from the draft, in as small a step as there is. */
export function withSmallSteps(state: EditorState, transaction: Transaction): Transaction {
  const isFromDraft = transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true
  if (!isFromDraft || transaction.steps.length !== 1 || transaction.before !== state.doc)
    return transaction
  const small = state.tr
  const found = difference(transaction)
  if (found) {
    const slice = transaction.doc.slice(found.start, found.after)
    if (small.maybeStep(new ReplaceStep(found.start, found.before, slice)).failed)
      return transaction
  }
  if (!small.doc.eq(transaction.doc)) return transaction
  small.setMeta('addToHistory', transaction.getMeta('addToHistory'))
  small.setMeta(ySyncPluginKey, transaction.getMeta(ySyncPluginKey))
  if (transaction.selectionSet)
    small.setSelection(Selection.fromJSON(small.doc, transaction.selection.toJSON()))
  // What changes behind the caret does not move it.
  if (transaction.scrolledIntoView && found && found.start <= small.selection.head)
    small.scrollIntoView()
  return small
}

/** y-tiptap knows the blocks of the draft by the nodes that show them. */
function tellBinding(state: EditorState, { doc }: Transaction) {
  const { binding, type } = ySyncPluginKey.getState(state)
  const blocks = type.toArray()
  if (blocks.length !== doc.childCount) return
  for (const [i, block] of blocks.entries()) binding.mapping.set(block, doc.child(i))
}

export const SmallSteps = Extension.create({
  name: 'smallSteps',
  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor
    const small = withSmallSteps(state, transaction)
    if (small !== transaction) tellBinding(state, small)
    next(small)
  },
})
