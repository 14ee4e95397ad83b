// A field of a draft laid out flat: its text with a line a block, where each character stands in the editor
// (ProseMirror positions), and the way from there into Yjs and back. Reads the Y.Doc alone, so that server
// and browsers come to the same places.
import * as Y from 'yjs'
import {
  type FragmentField,
  fragmentFields,
  fragmentOf,
  textFields,
  textOf,
} from '#shared/article/draft.ts'
import { schemaOf } from '#shared/article/schema.ts'

export interface Range {
  from: number
  to: number
}

/** Whatever holds children or characters in Yjs; its events do not matter here. */
// biome-ignore lint/suspicious/noExplicitAny: Y.AbstractType is invariant in its events
export type AnyType = Y.AbstractType<any>

export interface Spot {
  type: AnyType
  index: number
}

export interface Layout {
  text: string
  /** The position of each character of `text`, ascending. */
  positions: readonly number[]
  /** Of pictures and embeds: which one it is, by the index of their sign in `text`. */
  refs: ReadonlyMap<number, string>
  /** The last position. */
  size: number
  spotOf: (position: number) => Spot
  /** Null when that part of the draft is gone. */
  positionOf: (spot: Spot) => number | null
}

/** Stands in the text for a picture, an embed, a rule. */
export const objectSign = '\uFFFC'

interface Part {
  type: AnyType
  /** Where each child begins, and behind them where the last one ends; for a text, of its characters. */
  offsets: readonly number[] | null
  start: number
  end: number
  children: (Part | null)[]
}

interface Kinds {
  isLeaf: (name: string) => boolean
  isInline: (name: string) => boolean
  isTextblock: (name: string) => boolean
}

const knownKinds = new Map<FragmentField, Kinds>()

function kindsOf(field: FragmentField): Kinds {
  const known = knownKinds.get(field)
  if (known) return known
  const { nodes } = schemaOf(field)
  const kinds: Kinds = {
    isLeaf: name => nodes[name]?.isLeaf ?? false,
    isInline: name => nodes[name]?.isInline ?? false,
    isTextblock: name => nodes[name]?.isTextblock ?? false,
  }
  knownKinds.set(field, kinds)
  return kinds
}

const textIn = (node: Y.XmlText) =>
  node
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : objectSign))
    .join('') as string // toDelta is untyped

/** What tells this picture or embed from others; null for a block of text. */
function refOf(node: Y.XmlElement): string | null {
  const attributes: Record<string, unknown> = node.getAttributes()
  const ref = attributes.media ?? attributes.url ?? attributes.storyId
  return typeof ref === 'string' ? ref : null
}

function layOutFragment(fragment: Y.XmlFragment, kinds: Kinds): Layout {
  let text = ''
  const positions: number[] = []
  const refs = new Map<number, string>()
  const parts = new Map<AnyType, Part>()
  /** Where the block before ended; null before the first. */
  let blockEnd: number | null = null

  const add = (characters: string, position: number, step: 0 | 1) => {
    for (let i = 0; i < characters.length; i++) positions.push(position + i * step)
    text += characters
  }
  const beginBlock = () => {
    if (blockEnd !== null) add('\n', blockEnd, 0)
  }

  function layOutText(node: Y.XmlText, start: number): Part {
    add(textIn(node), start, 1)
    return { type: node, offsets: null, start, end: start + node.length, children: [] }
  }

  /** A part for what has content; null for what is one position wide. */
  function layOutElement(node: Y.XmlElement, start: number): Part | null {
    const { nodeName } = node
    const ref = refOf(node)
    if (kinds.isLeaf(nodeName)) {
      if (!kinds.isInline(nodeName)) beginBlock()
      if (ref !== null) refs.set(text.length, ref)
      add(nodeName === 'hardBreak' ? '\n' : objectSign, start, 0)
      if (!kinds.isInline(nodeName)) blockEnd = start + 1
      return null
    }
    const isTextblock = kinds.isTextblock(nodeName)
    if (isTextblock) {
      beginBlock()
      if (ref !== null) {
        refs.set(text.length, ref)
        add(objectSign, start, 0)
      }
    }
    const part = layOutChildren(node, start + 1)
    if (isTextblock) blockEnd = part.end
    return part
  }

  function layOutChildren(node: Y.XmlFragment, start: number): Part {
    const offsets = [start]
    const children: (Part | null)[] = []
    let at = start
    for (const child of node.toArray()) {
      if (child instanceof Y.XmlText) {
        const part = layOutText(child, at)
        parts.set(child, part)
        children.push(part)
        at = part.end
      } else if (child instanceof Y.XmlElement) {
        const part = layOutElement(child, at)
        children.push(part)
        at = part ? part.end + 1 : at + 1
      } else children.push(null)
      offsets.push(at)
    }
    const part = { type: node, offsets, start, end: at, children }
    parts.set(node, part)
    return part
  }

  const root = layOutChildren(fragment, 0)

  function spotIn({ type, offsets, start, children }: Part, position: number): Spot {
    if (!offsets) return { type, index: position - start }
    for (const [i, child] of children.entries()) {
      const [from = 0, to = 0] = [offsets[i], offsets[i + 1]]
      if (position > to) continue
      if (child && !child.offsets && position >= from) return spotIn(child, position)
      if (position === from) return { type, index: i }
      if (position < to) return child ? spotIn(child, position) : { type, index: i }
      // At the end of this child: a text that follows is nearer.
      const next = children[i + 1]
      return next && !next.offsets ? spotIn(next, position) : { type, index: i + 1 }
    }
    return { type, index: children.length }
  }

  return {
    text,
    positions,
    refs,
    size: root.end,
    spotOf: position => spotIn(root, Math.max(0, Math.min(position, root.end))),
    positionOf({ type, index }) {
      const part = parts.get(type)
      if (!part) return null
      return part.offsets
        ? (part.offsets[index] ?? part.end)
        : Math.min(part.start + index, part.end)
    },
  }
}

function layOutPlain(type: Y.Text): Layout {
  const text = type.toString()
  return {
    text,
    positions: Array.from({ length: text.length }, (_, i) => i),
    refs: new Map(),
    size: text.length,
    spotOf: index => ({ type, index: Math.max(0, Math.min(index, text.length)) }),
    positionOf: spot => (spot.type === type ? Math.min(spot.index, text.length) : null),
  }
}

/** The layout of `field` as it is now; null for a field of rows or choices. */
export function layOut(doc: Y.Doc, field: string): Layout | null {
  const fragment = fragmentFields.find(name => name === field)
  if (fragment) return layOutFragment(fragmentOf(doc, fragment), kindsOf(fragment))
  const plain = textFields.find(name => name === field)
  return plain ? layOutPlain(textOf(doc, plain)) : null
}

/** The index in the text of the first character at or after `position`. */
export function indexAt({ positions }: Layout, position: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

export const textBetween = (layout: Layout, { from, to }: Range) =>
  layout.text.slice(indexAt(layout, from), indexAt(layout, to))
