// Where a block goes that somebody adds to the body: in place of an empty paragraph, else after the block
// of the place, at the top level. Pure: states in, transactions out.
import { Fragment, type Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

/** The stretch of the document that a block at `pos` takes the place of. */
export function placeFor(doc: Node, pos: number): { from: number; to: number } {
  const $pos = doc.resolve(Math.min(Math.max(0, pos), doc.content.size))
  if ($pos.depth === 0) return { from: pos, to: pos }
  const block = $pos.node(1)
  const isEmptyParagraph = block.type.name === 'paragraph' && block.content.size === 0
  const after = $pos.after(1)
  return isEmptyParagraph ? { from: $pos.before(1), to: after } : { from: after, to: after }
}

/** Puts `blocks` at `pos`, and the caret into a paragraph behind them, made when there is none. */
export function addBlocks(state: EditorState, blocks: readonly Node[], pos: number): Transaction {
  const { from, to } = placeFor(state.doc, pos)
  const tr = state.tr.replaceWith(from, to, Fragment.from(blocks))
  const end = from + blocks.reduce((size, block) => size + block.nodeSize, 0)
  const paragraph = state.schema.nodes.paragraph
  if (paragraph && tr.doc.nodeAt(end)?.type !== paragraph) tr.insert(end, paragraph.create())
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView()
}
