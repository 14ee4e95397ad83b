// Puts a replacement into a draft, and takes it out again (rule R3). On a copy of the draft, where nothing
// moves meanwhile: the server's, or the private one of somebody who is suggesting.
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { AppError } from '#shared/api/errors.ts'
import {
  fragmentFields,
  type MetaKey,
  metaKeys,
  readMeta,
  setMeta,
  textFields,
  textOf,
} from '#shared/article/draft.ts'
import { editFragment } from '#shared/article/edit.ts'
import { schemaOf } from '#shared/article/schema.ts'
import type { Place } from './anchors.ts'
import type { Range } from './layout.ts'
import type { Replacement } from './replacement.ts'

/** Where the new words are, and what puts the old ones back. */
export interface Applied {
  place: Place
  original: Replacement
}

const unfit = (message: string) =>
  new AppError('invalid', message, {
    errors: [{ path: 'body.replacement', message: 'does not fit' }],
  })

/** Plain text in the manner of what stands there: its marks, its kind of block. */
function sliceOfText(doc: Node, { from, to }: Range, text: string): Slice {
  const { schema } = doc.type
  const start = doc.resolve(from)
  const marks = (to > from ? start.nodeAfter?.marks : null) ?? start.marks()
  const lines = text.split('\n').map(line => (line === '' ? [] : [schema.text(line, marks)]))
  if (start.parent.isTextblock && lines.length === 1) {
    return new Slice(Fragment.from(lines[0]), 0, 0)
  }
  const type = start.parent.isTextblock ? start.parent.type : schema.nodes.paragraph
  if (!type) throw unfit('Plain text does not fit there.')
  const open = start.parent.isTextblock ? 1 : 0
  return new Slice(Fragment.from(lines.map(line => type.create(null, line))), open, open)
}

export function sliceOf(doc: Node, range: Range, replacement: Replacement): Slice {
  if (replacement.kind === 'text')
    return replacement.text === '' ? Slice.empty : sliceOfText(doc, range, replacement.text)
  if (replacement.kind === 'value') throw unfit('A field of text takes text, not a value.')
  try {
    const { content, openStart, openEnd } = replacement
    const slice = Slice.fromJSON(doc.type.schema, { content, openStart, openEnd })
    for (const node of slice.content.content) node.check()
    return slice
  } catch {
    throw unfit('This field cannot hold what the suggestion puts there.')
  }
}

/** A piece of a document as a replacement. */
export const replacementOfSlice = ({ content, openStart, openEnd }: Slice): Replacement => ({
  kind: 'content',
  content: content.toJSON() ?? [],
  openStart,
  openEnd,
})

function applyToFragment(
  doc: Y.Doc,
  field: (typeof fragmentFields)[number],
  range: Range,
  replacement: Replacement,
): Applied {
  let original = Slice.empty
  const transform = editFragment(doc, field, tr => {
    original = tr.doc.slice(range.from, range.to)
    tr.replace(range.from, range.to, sliceOf(tr.doc, range, replacement))
  })
  const { mapping } = transform
  return {
    place: { field, range: { from: mapping.map(range.from, -1), to: mapping.map(range.to, 1) } },
    original: replacementOfSlice(original),
  }
}

function applyToText(
  doc: Y.Doc,
  field: (typeof textFields)[number],
  { from, to }: Range,
  { text }: { text: string },
): Applied {
  const target = textOf(doc, field)
  const original = target.toString().slice(from, to)
  const line = text.replaceAll(/\s*\n\s*/g, ' ')
  if (to > from) target.delete(from, to - from)
  if (line !== '') target.insert(from, line)
  return {
    place: { field, range: { from, to: from + line.length } },
    original: { kind: 'text', text: original },
  }
}

function applyToChoice(doc: Y.Doc, place: Place, key: MetaKey, value: string | null): Applied {
  const original = readMeta(doc, key)
  setMeta(doc, key, value)
  return { place, original: { kind: 'value', value: original } }
}

/** Replaces what is at `place`. Throws when it cannot stand there. */
export function applyReplacement(doc: Y.Doc, place: Place, replacement: Replacement): Applied {
  const { field, range, part } = place
  const fragment = fragmentFields.find(name => name === field)
  if (fragment && range) return applyToFragment(doc, fragment, range, replacement)
  const plain = textFields.find(name => name === field)
  if (plain && range && replacement.kind === 'text')
    return applyToText(doc, plain, range, replacement)
  const key = metaKeys.find(name => name === part)
  if (key && replacement.kind === 'value') return applyToChoice(doc, place, key, replacement.value)
  if (key && replacement.kind === 'text')
    return applyToChoice(doc, place, key, replacement.text.trim() || null)
  throw unfit('A suggestion for this field is not possible.')
}

/** Whether `field` can hold `replacement` at all; throws when not. Looked at before it is stored. */
export function checkReplacement(
  field: string,
  part: string | undefined,
  replacement: Replacement,
) {
  const fragment = fragmentFields.find(name => name === field)
  if (fragment) {
    const empty = schemaOf(fragment).topNodeType.createAndFill()
    if (empty && replacement.kind !== 'text') sliceOf(empty, { from: 0, to: 0 }, replacement)
    return
  }
  const isText = textFields.some(name => name === field)
  const isChoice = metaKeys.some(name => name === part)
  if (isText ? replacement.kind !== 'text' : !isChoice || replacement.kind === 'content')
    throw unfit('A suggestion for this field is not possible.')
}
