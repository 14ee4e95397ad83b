// The document half of the editors: which nodes and marks each field may hold. Loose on purpose
// (`block*`), because two people splitting or deleting at once must never break it; reading
// normalises. Change anything here and `schemaVersion` in draft.ts grows by one.
import { type Extensions, getSchema } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { Text } from '@tiptap/extension-text'
import type { Schema } from '@tiptap/pm/model'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { type FragmentField, fragmentFields, fragmentOf } from './draft.ts'
import { Link } from './link.ts'
import { Crosshead, Embed, Image, PullQuote, RelatedBox } from './nodes.ts'
import { LooseTable, LooseTableCell, LooseTableHeader, LooseTableRow } from './table-nodes.ts'

const Quotation = Blockquote.extend({ name: 'quotation', content: 'block*' })
const Rule = HorizontalRule.extend({ name: 'rule' })
const LooseListItem = ListItem.extend({ content: 'block*' })
const LooseBulletList = BulletList.extend({ content: 'listItem*' })
const LooseOrderedList = OrderedList.extend({ content: 'listItem*' })

const line: Extensions = [Document.extend({ content: 'paragraph*' }), Paragraph, Text]

const extensions: Record<FragmentField, Extensions> = {
  headline: line,
  standfirst: line,
  keyPoints: [
    Document.extend({ content: 'block*' }),
    Paragraph,
    Text,
    LooseBulletList,
    LooseListItem,
  ],
  body: [
    Document.extend({ content: 'block*' }),
    Paragraph,
    Crosshead,
    LooseBulletList,
    LooseOrderedList,
    LooseListItem,
    Quotation,
    Rule,
    PullQuote,
    Image,
    Embed,
    RelatedBox,
    LooseTable,
    LooseTableRow,
    LooseTableHeader,
    LooseTableCell,
    HardBreak,
    Text,
    Bold,
    Italic,
    Link,
    Superscript,
    Subscript,
  ],
}

/** The TipTap extensions that define what `field` may hold; an editor adds its behaviour to them. */
export const schemaExtensions = (field: FragmentField): Extensions => extensions[field]

/** The ProseMirror schema of `field`. Needs no DOM. */
export function schemaOf(field: FragmentField): Schema {
  const known = schemas.get(field)
  if (known) return known
  const schema = getSchema(extensions[field])
  schemas.set(field, schema)
  return schema
}

/** Each is built once: nodes of two schemas are never equal. */
const schemas = new Map<FragmentField, Schema>()

/** Throws when `doc` holds a node or a mark that the editors of today do not know: they would delete it. */
export function checkDraft(doc: Y.Doc) {
  for (const field of fragmentFields)
    schemaOf(field).nodeFromJSON(yXmlFragmentToProsemirrorJSON(fragmentOf(doc, field)))
}
