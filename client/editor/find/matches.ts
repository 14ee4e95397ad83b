// The places of a query in the fields that are open, and how they are changed: all changes of a field are
// one step for its undo.
import type { Editor } from '@tiptap/core'
import { findIn, type Query } from '#shared/article/find.ts'
import { beginUndoStep } from '../blocks/typography.ts'
import { type FieldEditors, fieldOrder } from '../field-editors.ts'

export interface Match {
  field: string
  from: number
  to: number
}

/** In a rich field, positions of the document. */
function inEditor(editor: Editor, query: Query): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  editor.state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    // One character for each thing inside, so that places in the text are places in the document.
    const text = node.textBetween(0, node.content.size, undefined, '\uFFFC')
    for (const { from, to } of findIn(text, query))
      found.push({ from: pos + 1 + from, to: pos + 1 + to })
    return false
  })
  return found
}

export function matchesIn(editors: FieldEditors, query: Query): Match[] {
  return fieldOrder.flatMap(field => {
    const handle = editors.get(field)
    const ranges = handle?.editor
      ? inEditor(handle.editor, query)
      : findIn(handle?.text?.read() ?? '', query)
    return ranges.map(range => ({ field, ...range }))
  })
}

/** Puts `replacement` into the places of one field, which must be in order. */
function replaceInField(
  editors: FieldEditors,
  field: string,
  ranges: readonly Match[],
  replacement: string,
) {
  const handle = editors.get(field)
  if (!handle?.editor) return handle?.text?.replace(ranges, replacement)
  const { view } = handle.editor
  beginUndoStep(view)
  const tr = view.state.tr
  // From the end, so that the places before stay where they are.
  for (const { from, to } of ranges.toReversed()) tr.insertText(replacement, from, to)
  view.dispatch(tr)
  beginUndoStep(view)
}

/** Returns in how many fields something changed. */
export function replaceAll(
  editors: FieldEditors,
  matches: readonly Match[],
  replacement: string,
): number {
  const byField = Map.groupBy(matches, ({ field }) => field)
  for (const [field, ranges] of byField) replaceInField(editors, field, ranges, replacement)
  return byField.size
}

/** The range of a match on the page; null when it is not there. */
function rangeOf(editors: FieldEditors, { field, from, to }: Match): globalThis.Range | null {
  const view = editors.get(field)?.editor?.view
  if (!view || to > view.state.doc.content.size) return null
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Paints the matches without touching the document; browsers that cannot, show the chosen one only. */
export function paint(editors: FieldEditors, matches: readonly Match[], chosen: number) {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-here')
  const ranges = matches.map(match => rangeOf(editors, match))
  const others = ranges.filter((range, index) => range !== null && index !== chosen)
  if (others.length > 0)
    CSS.highlights.set('found', new Highlight(...others.filter(range => range !== null)))
  const here = ranges[chosen]
  if (here) CSS.highlights.set('found-here', new Highlight(here))
}

export function reveal(editors: FieldEditors, match: Match) {
  const range = rangeOf(editors, match)
  const element = range?.startContainer.parentElement
  element?.scrollIntoView({ block: 'center' })
}
