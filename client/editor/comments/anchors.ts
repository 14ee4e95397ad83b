// Anchors of threads (rule R2) between the editor's positions and what is stored: two Yjs relative
// positions, the quoted text, and its surroundings. A position that Yjs lost is found by its quote.
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as buffer from 'lib0/buffer'
import * as Y from 'yjs'
import type { Anchor } from '#shared/comments/api.ts'
import { contextLength, findQuote } from '#shared/comments/find-quote.ts'

export interface Range {
  from: number
  to: number
}

interface Binding {
  doc: Y.Doc
  type: Y.XmlFragment
  mapping: Map<Y.AbstractType<unknown>, Node | Node[]>
}

/** What y-tiptap knows of the fragment behind this editor; null before it has bound. */
function bindingOf(state: EditorState): Binding | null {
  const sync = ySyncPluginKey.getState(state)
  return sync?.binding ? { doc: sync.doc, type: sync.type, mapping: sync.binding.mapping } : null
}

function encode(position: number, assoc: number, { doc, type, mapping }: Binding): string | null {
  const relative = absolutePositionToRelativePosition(position, type, mapping)
  const absolute = Y.createAbsolutePositionFromRelativePosition(relative, doc)
  if (!absolute) return null
  const anchored = Y.createRelativePositionFromTypeIndex(absolute.type, absolute.index, assoc)
  return buffer.toBase64(Y.encodeRelativePosition(anchored))
}

function decode(encoded: string, { doc, type, mapping }: Binding): number | null {
  const stored = Y.decodeRelativePosition(buffer.fromBase64(encoded))
  // Not following undone deletions: only the peer that undid knows of them, and all must agree.
  const absolute = Y.createAbsolutePositionFromRelativePosition(stored, doc, false)
  if (!absolute) return null
  const live = Y.createRelativePositionFromTypeIndex(absolute.type, absolute.index, absolute.assoc)
  return relativePositionToAbsolutePosition(doc, type, live, mapping)
}

/** The text of `doc` with a line a block, and where each of its characters stands. */
export function textWithPositions(doc: Node) {
  let text = ''
  const positions: number[] = []
  doc.descendants((node, position) => {
    if (node.isTextblock && text !== '') {
      text += '\n'
      positions.push(position)
    }
    if (!node.isText) return
    for (let i = 0; i < (node.text ?? '').length; i++) positions.push(position + i)
    text += node.text ?? ''
  })
  return { text, positions }
}

const textIn = (doc: Node, { from, to }: Range) => doc.textBetween(from, to, '\n')

/** Clamped and in order; null when either end is unknown. */
function rangeOf(from: number | null, to: number | null, doc: Node): Range | null {
  if (from === null || to === null) return null
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  return { from: Math.max(0, low), to: Math.min(doc.content.size, high) }
}

/** An anchor for `range`; null while the editor has not bound to the draft. */
export function createAnchor(
  state: EditorState,
  field: string,
  { from, to }: Range,
): Anchor | null {
  const binding = bindingOf(state)
  if (!binding) return null
  const isEmpty = from === to
  const start = encode(from, isEmpty ? -1 : 0, binding)
  const end = encode(to, -1, binding)
  if (!start || !end) return null
  const size = state.doc.content.size
  return {
    field,
    from: start,
    to: end,
    quote: textIn(state.doc, { from, to }),
    prefix: textIn(state.doc, { from: Math.max(0, from - contextLength), to: from }),
    suffix: textIn(state.doc, { from: to, to: Math.min(size, to + contextLength) }),
  }
}

function byQuote(anchor: Anchor, near: number | null, doc: Node): Range | null {
  const { text, positions } = textWithPositions(doc)
  const nearIndex = near === null ? 0 : positions.findIndex(position => position >= near)
  const at = findQuote(text, anchor, Math.max(0, nearIndex))
  const from = at === null ? undefined : positions[at]
  const last = at === null ? undefined : positions[at + anchor.quote.length - 1]
  return from === undefined || last === undefined ? null : { from, to: last + 1 }
}

/** Where an anchor is now: by its positions, then by its quote; null when its text is gone. */
export function resolveAnchor(state: EditorState, anchor: Anchor): Range | null {
  const binding = bindingOf(state)
  if (!binding) return null
  const start = decode(anchor.from, binding)
  const range = rangeOf(start, decode(anchor.to, binding), state.doc)
  if (range && textIn(state.doc, range) === anchor.quote) return range
  return byQuote(anchor, start, state.doc)
}
