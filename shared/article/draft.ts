// The only file that knows the names inside a draft's Y.Doc. Whatever is typed is text that merges:
// fragments with an editor each, and Y.Texts. Choices are keys of one map. Rows are maps by id with a
// fractional `order`, because two reorderings of a Y.Array duplicate rows (design §4).
import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'

/** Grows with every change of schema.ts; the socket refuses clients that are older (rule C9). */
export const schemaVersion = 2

export const fragmentFields = ['headline', 'standfirst', 'keyPoints', 'body'] as const
export type FragmentField = (typeof fragmentFields)[number]

export const textFields = ['kicker', 'searchHeadline', 'socialHeadline', 'pushHeadline'] as const
export type TextField = (typeof textFields)[number]

export const rowFields = ['bylines', 'credits', 'topics', 'related', 'corrections'] as const
export type RowField = (typeof rowFields)[number]

export const metaKeys = [
  'language',
  'dateline.place',
  'dateline.country',
  'dateline.date',
  'dateline.isoDate',
  'dateline.agency',
  'dateline.raw',
  'source.site',
  'source.pageDate',
  'source.agency',
  'source.standardsLine',
  'source.rightsLine',
  'source.url',
  'translation.of',
  'translation.url',
  'translation.method',
  'translation.translator',
  'translation.checkedBy',
] as const
export type MetaKey = (typeof metaKeys)[number]

/** Every field that a person can be in, and that a thread can point to. */
export type Field = FragmentField | TextField | RowField | 'dateline' | 'source'

export type Row = Y.Map<unknown>

export const fragmentOf = (doc: Y.Doc, field: FragmentField) => doc.getXmlFragment(field)
export const textOf = (doc: Y.Doc, field: TextField) => doc.getText(field)
export const rowsOf = (doc: Y.Doc, field: RowField) => doc.getMap<Row>(field)
const metaOf = (doc: Y.Doc) => doc.getMap<unknown>('meta')

/** All choices at once, for what treats them alike without knowing them. */
export const choicesOf = metaOf
/** Everything in a draft that can change. */
export const partsOf = (doc: Y.Doc) => [
  ...fragmentFields.map(field => fragmentOf(doc, field)),
  ...textFields.map(field => textOf(doc, field)),
  ...rowFields.map(field => rowsOf(doc, field)),
  metaOf(doc),
]

/** The value under `key`; null when it was never set, or is not text. */
export function readMeta(doc: Y.Doc, key: MetaKey): string | null {
  const value = metaOf(doc).get(key)
  return typeof value === 'string' && value !== '' ? value : null
}

export function setMeta(doc: Y.Doc, key: MetaKey, value: string | null) {
  if (readMeta(doc, key) !== value) metaOf(doc).set(key, value)
}

/** Calls `changed` after every change of a choice; returns how to stop. */
export function observeMeta(doc: Y.Doc, changed: () => void) {
  metaOf(doc).observe(changed)
  return () => metaOf(doc).unobserve(changed)
}

const orderOf = (row: Row) => {
  const order = row.get('order')
  return typeof order === 'string' ? order : ''
}

/** The rows of `field` in their order, with their ids. Equal keys fall back to the id, the same for every peer. */
export function listRows(doc: Y.Doc, field: RowField): { id: string; row: Row }[] {
  return [...rowsOf(doc, field)]
    .filter((entry): entry is [string, Row] => entry[1] instanceof Y.Map)
    .map(([id, row]) => ({ id, row }))
    .sort((a, b) => compare(orderOf(a.row), orderOf(b.row)) || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Adds a row at the end. `id` comes from the caller: shared code has no randomness. */
export function addRow(doc: Y.Doc, field: RowField, id: string, values: Record<string, unknown>) {
  const last = listRows(doc, field).at(-1)
  const row = new Y.Map<unknown>(Object.entries(values))
  row.set('order', generateKeyBetween(last ? orderOf(last.row) || null : null, null))
  rowsOf(doc, field).set(id, row)
}

export function setRow(doc: Y.Doc, field: RowField, id: string, values: Record<string, unknown>) {
  const row = rowsOf(doc, field).get(id)
  if (!row) return
  doc.transact(() => {
    for (const [key, value] of Object.entries(values))
      if (row.get(key) !== value) row.set(key, value)
  })
}

export const removeRow = (doc: Y.Doc, field: RowField, id: string) => rowsOf(doc, field).delete(id)

/** Moves a row to `index` among the others. */
export function moveRow(doc: Y.Doc, field: RowField, id: string, index: number) {
  const others = listRows(doc, field).filter(entry => entry.id !== id)
  const row = rowsOf(doc, field).get(id)
  if (!row) return
  const before = others[index - 1]
  const after = others[index]
  const low = before ? orderOf(before.row) : null
  // Two rows that were added at the same moment share a key: nothing fits between them, so go after.
  const high = after && orderOf(after.row) > (low ?? '') ? orderOf(after.row) : null
  row.set('order', generateKeyBetween(low || null, high || null))
}

/** Moves a row before the row `before`, which may have gone meanwhile; to the end when it is null or has. */
export function moveRowBefore(doc: Y.Doc, field: RowField, id: string, before: string | null) {
  const others = listRows(doc, field).filter(entry => entry.id !== id)
  const at = others.findIndex(entry => entry.id === before)
  moveRow(doc, field, id, at === -1 ? others.length : at)
}

/** Calls `changed` after every change in the rows of `field`; returns how to stop. */
export function observeRows(doc: Y.Doc, field: RowField, changed: () => void) {
  const rows = rowsOf(doc, field)
  rows.observeDeep(changed)
  return () => rows.unobserveDeep(changed)
}
