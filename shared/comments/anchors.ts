// Anchors of threads (rule R2) between a draft and what is stored: two relative positions, the quoted text
// and its surroundings. A pure function of both, so that the server and every browser agree. By position
// first; a text that Yjs re-created elsewhere (Enter, undo, cut and paste, a restored version) by its quote.
import * as buffer from 'lib0/buffer'
import * as Y from 'yjs'
import { listRows, metaKeys, readMeta, rowFields } from '#shared/article/draft.ts'
import type { Anchor } from './api.ts'
import { commonEnd, commonStart, contextLength, findLoosely, findQuote } from './find-quote.ts'
import { indexAt, type Layout, layOut, type Range, textBetween } from './layout.ts'
import { quoteLimit } from './limits.ts'

/** Where a thread is. `range` is null in a field of rows or choices, where `part` says which. */
export interface Place {
  field: string
  range: Range | null
  part?: string
}

/** A quote that stands somewhere else is the same text only if so many characters, with its surroundings, agree. */
const confidence = 12

const encode = (layout: Layout, position: number, assoc: number) => {
  const { type, index } = layout.spotOf(position)
  const relative = Y.createRelativePositionFromTypeIndex(type, index, assoc)
  return buffer.toBase64(Y.encodeRelativePosition(relative))
}

function decode(doc: Y.Doc, layout: Layout, encoded: string): number | null {
  if (encoded === '') return null
  try {
    const relative = Y.decodeRelativePosition(buffer.fromBase64(encoded))
    // Not following undone deletions: only the peer that undid knows of them, and all must agree.
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, doc, false)
    return absolute && layout.positionOf(absolute)
  } catch {
    return null // it came from outside, and means nothing here
  }
}

/** An anchor for a range of `field`, as it is laid out now. */
export function anchorAt(layout: Layout, field: string, { from, to }: Range): Anchor {
  const [start, end] = [indexAt(layout, from), indexAt(layout, to)]
  const ref = layout.refs.get(start)
  return {
    field,
    from: encode(layout, from, from === to ? -1 : 0),
    to: encode(layout, to, -1),
    quote: layout.text.slice(start, end).slice(0, quoteLimit),
    prefix: layout.text.slice(Math.max(0, start - contextLength), start),
    suffix: layout.text.slice(end, end + contextLength),
    ...(ref !== undefined && to > from && { ref }),
  }
}

/** An anchor for a row, or for a choice: what it says is its quote. */
export const anchorOfPart = (doc: Y.Doc, field: string, part: string): Anchor => ({
  field,
  part,
  from: '',
  to: '',
  quote: (textOfPart(doc, field, part) ?? '').slice(0, quoteLimit),
  prefix: '',
  suffix: '',
})

const textOfRow = (row: Y.Map<unknown>) =>
  ['name', 'names', 'title', 'role', 'text']
    .flatMap(key => row.get(key) ?? [])
    .filter(value => typeof value === 'string' && value !== '')
    .join(', ')

/** What a row or a choice says; null when there is none. */
export function textOfPart(doc: Y.Doc, field: string, part: string): string | null {
  const rows = rowFields.find(name => name === field)
  if (rows) {
    const found = listRows(doc, rows).find(({ id }) => id === part)
    return found ? textOfRow(found.row) : null
  }
  const key = metaKeys.find(name => name === part)
  return key ? (readMeta(doc, key) ?? '') : null
}

function placeOfPart(doc: Y.Doc, { field, part = '', quote }: Anchor): Place | null {
  if (textOfPart(doc, field, part) !== null) return { field, range: null, part }
  const rows = rowFields.find(name => name === field)
  if (!rows || quote === '') return null
  const again = listRows(doc, rows).find(({ row }) => textOfRow(row) === quote)
  return again ? { field, range: null, part: again.id } : null
}

const bigrams = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))

/** Whether `text` still begins and ends as `quote` did, or holds all of it. */
const keepsItsEdges = (text: string, quote: string) =>
  text.includes(quote) || (commonStart(text, quote) + commonEnd(text, quote)) * 2 >= quote.length

/** Whether `text` may be what became of `quote` by editing: half of their pairs of characters agree (Dice). */
function isAlike(text: string, quote: string): boolean {
  const left = new Map<string, number>()
  for (const pair of bigrams(text)) left.set(pair, (left.get(pair) ?? 0) + 1)
  let kept = 0
  for (const pair of bigrams(quote)) {
    const n = left.get(pair) ?? 0
    if (n > 0) kept++
    left.set(pair, n - 1)
  }
  return kept > 0 && kept * 4 >= text.length + quote.length - 2
}

/** The parts of the quote that Enter moved to the line before or after what is left at the position. */
function withMovedEnds({ text }: Layout, start: number, end: number, quote: string) {
  const here = text.slice(start, end)
  let [from, to] = [start, end]
  if (text[end] === '\n') {
    const after = text.slice(end + 1, end + 1 + quote.length)
    for (let i = 1; i < quote.length && to === end; i++) {
      const tail = quote.slice(i)
      if (after.startsWith(tail) && !here.endsWith(tail)) to = end + 1 + tail.length
    }
  }
  if (text[start - 1] === '\n') {
    const before = text.slice(Math.max(0, start - 1 - quote.length), start - 1)
    for (let i = quote.length - 1; i > 0 && from === start; i--) {
      const head = quote.slice(0, i)
      if (before.endsWith(head) && !here.startsWith(head)) from = start - 1 - head.length
    }
  }
  return { from, to }
}

/** From indices in the text to positions. */
const rangeAt = ({ positions, size }: Layout, start: number, end: number): Range => {
  const last = positions[end - 1]
  return { from: positions[start] ?? size, to: last === undefined ? size : last + 1 }
}

/** Where nothing is quoted: between the characters that surround it. */
function resolvePoint(doc: Y.Doc, layout: Layout, anchor: Anchor): Range | null {
  const { text } = layout
  const { prefix, suffix } = anchor
  const at = decode(doc, layout, anchor.from)
  const fitAt = (index: number) =>
    commonEnd(text.slice(Math.max(0, index - contextLength), index), prefix) +
    commonStart(text.slice(index, index + contextLength), suffix)
  const enough = Math.min(confidence, prefix.length + suffix.length)
  const index = at === null ? null : indexAt(layout, at)
  if (at !== null && index !== null && fitAt(index) >= enough) return { from: at, to: at }
  const near = index ?? 0
  const tail = prefix.slice(-confidence)
  const behind = findQuote(
    text,
    { quote: tail, prefix: prefix.slice(0, -tail.length), suffix },
    near,
  )
  const found = behind === null ? null : behind + tail.length
  if (found !== null && fitAt(found) >= confidence) {
    const { to } = rangeAt(layout, behind ?? 0, found)
    return { from: to, to }
  }
  return at === null ? null : { from: at, to: at }
}

function resolveText(doc: Y.Doc, layout: Layout, anchor: Anchor): Range | null {
  const { quote, ref } = anchor
  const [a, b] = [decode(doc, layout, anchor.from), decode(doc, layout, anchor.to)]
  const here: Range | null =
    a === null || b === null ? null : { from: Math.min(a, b), to: Math.max(a, b) }
  const isSame = (index: number) => ref === undefined || layout.refs.get(index) === ref
  const start = here ? indexAt(layout, here.from) : a === null ? 0 : indexAt(layout, a)
  const end = here ? indexAt(layout, here.to) : start
  const text = layout.text.slice(start, end)
  if (here && text === quote && isSame(start)) return here

  // What stands at the position now is the same text, edited; or something else that took its place.
  const isThere = text !== '' && isSame(start)
  const isKept = isThere && (ref !== undefined || keepsItsEdges(text, quote))
  if (isKept && text.includes(quote)) return here
  const found = findLoosely(layout.text, anchor, start, isSame)
  if (found) {
    const isNear = found.start <= end + 2 && found.end >= start - 2
    if (isNear || (!isKept && quote.length + found.fit >= confidence))
      return rangeAt(layout, found.start, found.end)
  }
  const isEdited = isKept || (isThere && isAlike(text, quote))
  if (!isEdited) return null
  const moved = withMovedEnds(layout, start, end, quote)
  return moved.from === start && moved.to === end ? here : rangeAt(layout, moved.from, moved.to)
}

/** Where an anchor is in `layout`, the layout of its field now; null when its text is gone. */
export const resolveIn = (doc: Y.Doc, layout: Layout, anchor: Anchor): Range | null =>
  anchor.quote === '' ? resolvePoint(doc, layout, anchor) : resolveText(doc, layout, anchor)

/** Resolves many anchors against one state of a draft, laying out each field once. */
export function openPlaces(doc: Y.Doc) {
  const layouts = new Map<string, Layout | null>()
  function layoutOf(field: string) {
    const known = layouts.get(field)
    if (known !== undefined) return known
    const layout = layOut(doc, field)
    layouts.set(field, layout)
    return layout
  }
  return {
    layoutOf,
    find(anchor: Anchor): Place | null {
      const { field } = anchor
      const layout = layoutOf(field)
      if (!layout) return placeOfPart(doc, anchor)
      const range = resolveIn(doc, layout, anchor)
      return range && { field, range }
    },
    /** What stands there now. */
    textAt({ field, range, part = '' }: Place): string {
      const layout = layoutOf(field)
      return layout && range ? textBetween(layout, range) : (textOfPart(doc, field, part) ?? '')
    },
    /** The anchor as it should be stored from now on. */
    anchorAt({ field, range, part }: Place): Anchor {
      const layout = layoutOf(field)
      return layout && range ? anchorAt(layout, field, range) : anchorOfPart(doc, field, part ?? '')
    },
  }
}

export type Places = ReturnType<typeof openPlaces>
