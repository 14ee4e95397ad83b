// What is composed (Japanese, an accent on a dead key, every word on a phone) stays whole while colleagues type
// into the same text. The browser keeps a composition by its place in a text node, and loses it when that node
// gets a new text, as it does when ProseMirror draws a colleague's letter; what was composed so far would then
// stand there twice. So the letter is put into the node as a letter, and nothing is left to draw.
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { domObserver } from '../dom-observer.ts'

/** A change of one text node of the page. */
interface Edit {
  at: number
  removed: number
  inserted: string
}

interface Composed {
  /** The text node: where it begins in the document, and what it says. */
  start: number
  text: string
  /** What is composed, in the document. */
  from: number
  to: number
}

/** The change as one of the text node that is composed in; null when it is not that, or not that alone. */
export function editOf(
  doc: Node,
  { steps, doc: after }: Transaction,
  composed: Composed,
): Edit | null {
  const [step] = steps
  if (steps.length !== 1 || !(step instanceof ReplaceStep)) return null
  const { from, to, slice } = step
  const { start, text } = composed
  const end = start + text.length
  if (from < start || to > end || doc.textBetween(start, end) !== text) return null
  const at = from - start
  // Somebody ended the paragraph behind it.
  const isCut = slice.openStart > 0 && from >= composed.to && !after.resolve(from).nodeAfter
  if (isCut) return { at, removed: text.length - at, inserted: '' }
  const { firstChild, childCount } = slice.content
  const inserted = firstChild?.text ?? ''
  if (childCount > 1 || inserted.length !== slice.size) return null
  // Words of another look are a text node of their own.
  const looksAlike = (node: Node | null) => node === null || doc.nodeAt(start)?.sameMarkup(node)
  if (!looksAlike(firstChild) || !looksAlike(doc.nodeAt(from))) return null
  if (from < composed.to && to > composed.from) return null
  // Between two text nodes stands a colleague's caret, which moves on behind the letter: it belongs to the first.
  if (inserted !== '' && at === 0 && doc.resolve(start).parentOffset > 0) return null
  // At its beginning a letter would become a part of what is composed, and go with it.
  if (inserted !== '' && to === composed.from) return null
  return { at, removed: to - from, inserted }
}

function editComposed(view: EditorView, transaction: Transaction, from: number) {
  const node = view.dom.ownerDocument.getSelection()?.focusNode
  if (!(node instanceof Text) || !view.dom.contains(node)) return
  const { doc, selection } = view.state
  const start = view.posAtDOM(node, 0)
  const edit = editOf(doc, transaction, { start, text: node.data, from, to: selection.to })
  if (edit === null) return
  const observer = domObserver(view)
  observer.stop()
  // Letter by letter: replacing the whole text would end the composition.
  node.deleteData(edit.at, edit.removed)
  node.insertData(edit.at, edit.inserted)
  observer.start()
}

export const KeepComposition = Extension.create<object, { from: number }>({
  name: 'keepComposition',
  // After SmallSteps, which says how little has changed.
  priority: 50,
  addStorage: () => ({ from: 0 }),
  addProseMirrorPlugins() {
    const { storage } = this
    const compositionstart = (view: EditorView) => {
      storage.from = view.state.selection.from
      return false
    }
    return [new Plugin({ props: { handleDOMEvents: { compositionstart } } })]
  },
  dispatchTransaction({ transaction, next }) {
    const { view } = this.editor
    const isFromDraft = transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true
    if (view.composing && isFromDraft) editComposed(view, transaction, this.storage.from)
    this.storage.from = transaction.mapping.map(this.storage.from, -1)
    next(transaction)
  },
})
