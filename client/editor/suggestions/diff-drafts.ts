// What somebody changed in a private copy of a draft, as suggestions for the draft itself: block by block,
// inside a block word by word, and where blocks were split, joined or exchanged, that stretch as a whole.
import { Fragment, type Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import type * as Y from 'yjs'
import { fragmentFields, textFields, textOf } from '#shared/article/draft.ts'
import { documentOf } from '#shared/article/edit.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Anchor } from '#shared/comments/api.ts'
import { replacementOfSlice } from '#shared/comments/apply.ts'
import { commonEnd, commonStart } from '#shared/comments/find-quote.ts'
import type { Range } from '#shared/comments/layout.ts'
import type { Replacement } from '#shared/comments/replacement.ts'

/** The same stretch in the draft and in the copy. */
export interface Stretch {
  a: Range
  b: Range
}

export interface Change {
  anchor: Anchor
  expected: string
  replacement: Replacement
  /** Where it is in the draft, and in the copy. */
  stretch: Stretch
}

interface Token {
  key: string
  size: number
}

/** Edits of more tokens than this are one change. */
const mostEdits = 400

/** The stretches in which two rows of tokens differ, with positions counted from `a` and `b`. */
function stretchesOf(before: Token[], after: Token[], a: number, b: number): Stretch[] {
  const parts = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: mostEdits },
  )
  const sizes = (tokens: Token[], from: number, n: number) =>
    tokens.slice(from, from + n).reduce((sum, { size }) => sum + size, 0)
  if (!parts) {
    const all = (tokens: Token[], start: number) => ({
      from: start,
      to: start + sizes(tokens, 0, tokens.length),
    })
    return [{ a: all(before, a), b: all(after, b) }]
  }
  const stretches: Stretch[] = []
  let [i, j, atA, atB] = [0, 0, a, b]
  let open: Stretch | null = null
  for (const { added, removed, count = 0, value } of parts) {
    const sizeA = added ? 0 : sizes(before, i, count)
    const sizeB = removed ? 0 : sizes(after, j, count)
    if (added || removed) {
      open ??= { a: { from: atA, to: atA }, b: { from: atB, to: atB } }
      open = {
        a: { from: open.a.from, to: atA + sizeA },
        b: { from: open.b.from, to: atB + sizeB },
      }
    } else if (open && !(count === 1 && value[0] === ' ')) {
      stretches.push(open)
      open = null
    }
    if (!added) i += count
    if (!removed) j += count
    atA += sizeA
    atB += sizeB
  }
  if (open) stretches.push(open)
  return stretches
}

const keyOf = (node: Node) => JSON.stringify(node.toJSON())

/** Words, spaces and signs of a block of text, each with its marks. */
function tokensIn(block: Node): Token[] {
  return block.content.content.flatMap(node => {
    if (!node.isText) return [{ key: keyOf(node), size: node.nodeSize }]
    const marks = node.marks.length > 0 ? JSON.stringify(node.marks) : ''
    const pieces = node.text?.match(/[\p{L}\p{N}]+|\s|[^\p{L}\p{N}\s]/gu) ?? []
    return pieces.map(piece => ({ key: piece + marks, size: piece.length }))
  })
}

const isPair = (before: Node | undefined, after: Node | undefined) =>
  before !== undefined &&
  after !== undefined &&
  before.isTextblock &&
  before.type === after.type &&
  JSON.stringify(before.attrs) === JSON.stringify(after.attrs)

/** The smallest single stretch in which two runs of blocks differ. */
function smallest(before: Node[], after: Node[], a: number, b: number): Stretch[] {
  const [left, right] = [Fragment.from(before), Fragment.from(after)]
  const start = left.findDiffStart(right)
  const end = left.findDiffEnd(right)
  if (start === null || end === null) return []
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return [
    {
      a: { from: a + start, to: a + end.a + overlap },
      b: { from: b + start, to: b + end.b + overlap },
    },
  ]
}

function inRun(before: Node[], after: Node[], a: number, b: number): Stretch[] {
  if (before.length !== after.length || !before.every((node, i) => isPair(node, after[i])))
    return smallest(before, after, a, b)
  let [atA, atB] = [a, b]
  return before.flatMap((node, i) => {
    const other = after[i]
    if (!other) return []
    const found = stretchesOf(tokensIn(node), tokensIn(other), atA + 1, atB + 1)
    atA += node.nodeSize
    atB += other.nodeSize
    return found
  })
}

const blocksOf = (doc: Node): Token[] =>
  doc.content.content.map(node => ({ key: keyOf(node), size: node.nodeSize }))

/** Where `before` and `after` differ, in order. */
export function diffDocuments(before: Node, after: Node): Stretch[] {
  const runs = stretchesOf(blocksOf(before), blocksOf(after), 0, 0)
  return runs.flatMap(({ a, b }) => {
    const left = before.slice(a.from, a.to).content.content
    const right = after.slice(b.from, b.to).content.content
    return inRun([...left], [...right], a.from, b.from)
  })
}

function diffFragment(base: Y.Doc, copy: Y.Doc, field: (typeof fragmentFields)[number]): Change[] {
  const [before, after] = [documentOf(base, field), documentOf(copy, field)]
  const places = openPlaces(base)
  return diffDocuments(before, after).flatMap(stretch => {
    const { a, b } = stretch
    const anchor = places.anchorAt({ field, range: a })
    // An empty line alone has no words to find it by.
    if (anchor.quote === '' && a.to > a.from) return []
    const replacement = replacementOfSlice(after.slice(b.from, b.to))
    return [{ anchor, expected: anchor.quote, replacement, stretch }]
  })
}

function diffText(base: Y.Doc, copy: Y.Doc, field: (typeof textFields)[number]): Change[] {
  const [before, after] = [textOf(base, field).toString(), textOf(copy, field).toString()]
  if (before === after) return []
  const start = commonStart(before, after)
  const end = commonEnd(before.slice(start), after.slice(start))
  const a = { from: start, to: before.length - end }
  const b = { from: start, to: after.length - end }
  const anchor = openPlaces(base).anchorAt({ field, range: a })
  const replacement = { kind: 'text' as const, text: after.slice(b.from, b.to) }
  return [{ anchor, expected: anchor.quote, replacement, stretch: { a, b } }]
}

/** Everything that `copy` has otherwise than `base`, field by field. */
export const diffDrafts = (base: Y.Doc, copy: Y.Doc): Change[] => [
  ...fragmentFields.flatMap(field => diffFragment(base, copy, field)),
  ...textFields.flatMap(field => diffText(base, copy, field)),
]
