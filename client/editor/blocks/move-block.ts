// Alt Shift Up and Down move the item of a list, a key point say, or else the whole block, past its
// neighbour.
import { type Editor, Extension } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

/** Swaps what has the caret with its neighbour; false at the edge, where nothing moves. */
export function moveBlock(editor: Editor, step: 1 | -1): boolean {
  const { state, view } = editor
  const { $from, from } = state.selection
  let depth = $from.depth
  while (depth > 1 && $from.node(depth).type.name !== 'listItem') depth--
  if (depth < 1) return false
  const parent = $from.node(depth - 1)
  const index = $from.index(depth - 1)
  const [upper, lower] = step === 1 ? [index, index + 1] : [index - 1, index]
  if (upper < 0 || lower >= parent.childCount) return false
  const [first, second] = [parent.child(upper), parent.child(lower)]
  const start = $from.before(depth) - (step === 1 ? 0 : first.nodeSize)
  const tr = state.tr.replaceWith(
    start,
    start + first.nodeSize + second.nodeSize,
    Fragment.from([second, first]),
  )
  const moved = from + (step === 1 ? second.nodeSize : -first.nodeSize)
  tr.setSelection(TextSelection.near(tr.doc.resolve(moved)))
  view.dispatch(tr.scrollIntoView())
  return true
}

export const MoveBlock = Extension.create({
  name: 'moveBlock',
  addKeyboardShortcuts() {
    return {
      'Alt-Shift-ArrowUp': () => moveBlock(this.editor, -1) || true,
      'Alt-Shift-ArrowDown': () => moveBlock(this.editor, 1) || true,
    }
  },
})
