// Moves the item of a list, a key point say, or else the whole block: Alt Shift Up and Down past its neighbour,
// and a key point by its bullet to wherever it is dragged. In the draft itself, not as an edit of the text, so
// that what a colleague is writing in stays where it is (shared/article/move.ts).
import { type Editor, Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { beginOrderDrag } from '#client/ui/order-drag.ts'
import { moveChild, type Parent } from '#shared/article/move.ts'
import { occupiedIn } from '#shared/article/occupied.ts'

export interface MoveOptions {
  fragment: Y.XmlFragment | null
  awareness: Awareness | null
  /** Somebody is in what would move, and in what it would pass. */
  onRefused: () => void
}

/** Of the others, as y-tiptap puts them into the presence. */
function caretsOf({ clientID, states }: Awareness): unknown[] {
  return [...states].flatMap(([client, { cursor }]) =>
    client === clientID || !cursor ? [] : [cursor.anchor, cursor.head],
  )
}

/** What in the draft holds the blocks at the end of `path`, a list of places from the top. */
function parentAt(fragment: Y.XmlFragment, path: readonly number[]): Parent | null {
  let parent: Parent = fragment
  for (const index of path) {
    const child: unknown = parent.get(index)
    if (!(child instanceof Y.XmlElement)) return null
    parent = child
  }
  return parent
}

/** The node at the end of `path`, and the position where its content starts. */
function nodeAt({ state }: EditorView, path: readonly number[]) {
  let node = state.doc
  let start = 0
  for (const place of path) {
    for (let before = 0; before < place; before += 1) start += node.child(before).nodeSize
    node = node.child(place)
    start += 1
  }
  return { node, start }
}

/** Puts the caret where it was in what has moved to `index`. */
function followMoved(view: EditorView, path: readonly number[], index: number, offset: number) {
  const { start } = nodeAt(view, [...path, index])
  const { tr } = view.state
  tr.setSelection(TextSelection.near(tr.doc.resolve(start + offset)))
  view.dispatch(tr.scrollIntoView())
}

/** `path` leads to what holds the block. True when something moved. */
function move(
  { fragment, awareness, onRefused }: MoveOptions,
  path: readonly number[],
  { from, to }: { from: number; to: number },
): boolean {
  const parent = fragment && parentAt(fragment, path)
  if (!parent || !fragment.doc) return false
  const isOccupied = awareness ? occupiedIn(fragment.doc, caretsOf(awareness)) : () => false
  const isMoved = moveChild(parent, { from, to }, isOccupied, ySyncPluginKey)
  if (!isMoved) onRefused()
  return isMoved
}

/** The item or block with the caret: its depth in the document. */
function depthOfBlock({ state }: EditorView) {
  const { $from } = state.selection
  let { depth } = $from
  while (depth > 1 && $from.node(depth).type.name !== 'listItem') depth--
  return depth
}

/** Moves what has the caret past its neighbour; does nothing at the edge. */
function moveBlock({ view }: Editor, options: MoveOptions, step: 1 | -1) {
  const { $from, from: caret } = view.state.selection
  const depth = depthOfBlock(view)
  if (depth < 1) return
  const path = Array.from({ length: depth - 1 }, (_, at) => $from.index(at))
  const from = $from.index(depth - 1)
  const to = from + step
  if (to < 0 || to >= $from.node(depth - 1).childCount) return
  const offset = caret - $from.start(depth)
  if (move(options, path, { from, to })) followMoved(view, path, to, offset)
}

/** The item whose bullet is there: its own room, beside its text. */
const itemOf = ({ target }: Event) => (target instanceof HTMLLIElement ? target : null)

/** The items of the list at `path`, as they are drawn now. */
function itemsAt(view: EditorView, path: readonly number[]): HTMLElement[] {
  const { node, start } = nodeAt(view, path)
  const items: HTMLElement[] = []
  node.forEach((_, offset) => {
    const item = view.nodeDOM(start + offset)
    if (item instanceof HTMLElement) items.push(item)
  })
  return items
}

/** Items are dragged by their bullets. */
const dragItems = (options: MoveOptions) =>
  new Plugin({
    view(view) {
      // The finger drags the item, not the page. ProseMirror's own listener could not say so: it is passive.
      const holdPage = (event: TouchEvent) => {
        if (view.editable && itemOf(event)) event.preventDefault()
      }
      view.dom.addEventListener('touchstart', holdPage, { passive: false })
      return { destroy: () => view.dom.removeEventListener('touchstart', holdPage) }
    },
    props: {
      handleDOMEvents: {
        pointerdown(view, event) {
          const item = itemOf(event)
          if (!view.editable || !item || event.button !== 0) return false
          event.preventDefault()
          const $item = view.state.doc.resolve(view.posAtDOM(item, 0))
          // Inside an item: its list is two levels up from there.
          const path = Array.from({ length: $item.depth - 1 }, (_, at) => $item.index(at))
          const from = $item.index($item.depth - 1)
          beginOrderDrag(event, {
            items: () => itemsAt(view, path),
            from,
            onDrop: to => void move(options, path, { from, to }),
          })
          return true
        },
      },
    },
  })

export const MoveBlock = Extension.create<MoveOptions & { areItemsDragged: boolean }>({
  name: 'moveBlock',
  addOptions: () => ({
    fragment: null,
    awareness: null,
    onRefused: () => {},
    areItemsDragged: false,
  }),
  addKeyboardShortcuts() {
    const by = (step: 1 | -1) => () => {
      moveBlock(this.editor, this.options, step)
      return true
    }
    return { 'Alt-Shift-ArrowUp': by(-1), 'Alt-Shift-ArrowDown': by(1) }
  },
  addProseMirrorPlugins() {
    return this.options.areItemsDragged ? [dragItems(this.options)] : []
  },
})
