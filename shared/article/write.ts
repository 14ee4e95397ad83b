// Article → Y.Doc: the seed of a draft. Only the server calls this, once, in the transaction that
// creates the story; clients that made their own first paragraph would lose each other's text.
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { Article } from './article.ts'
import type { Block, Body } from './body.ts'
import {
  addRow,
  type FragmentField,
  fragmentOf,
  type MetaKey,
  setMeta,
  textFields,
  textOf,
} from './draft.ts'
import { type LooseNode, normaliseBody } from './normalise.ts'
import { schemaOf } from './schema.ts'

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  ...(text !== '' && { content: [{ type: 'text', text }] }),
})

const keyPointList = (points: readonly string[]): Block => ({
  type: 'bulletList',
  content: (points.length > 0 ? points : ['']).map(point => ({
    type: 'listItem',
    content: [paragraph(point)],
  })),
})

function writeFragment(doc: Y.Doc, field: FragmentField, content: Body) {
  prosemirrorJSONToYXmlFragment(schemaOf(field), { type: 'doc', content }, fragmentOf(doc, field))
}

function writeMeta(doc: Y.Doc, prefix: string, values: object | null) {
  for (const [key, value] of Object.entries(values ?? {})) {
    if (typeof value === 'string') setMeta(doc, `${prefix}.${key}` as MetaKey, value)
  }
}

/** Writes all of `article` into the empty `doc`; every fragment gets at least an empty paragraph. */
export function writeArticle(doc: Y.Doc, article: Article) {
  doc.transact(() => {
    writeFragment(doc, 'headline', [paragraph(article.headline)])
    writeFragment(doc, 'standfirst', [paragraph(article.standfirst)])
    writeFragment(doc, 'keyPoints', [keyPointList(article.keyPoints)])
    // Editors delete what their schema does not allow, a link in a crosshead say.
    const body = normaliseBody(article.body as LooseNode[])
    writeFragment(doc, 'body', body.length > 0 ? body : [paragraph('')])
    for (const field of textFields) {
      if (article[field] !== '') textOf(doc, field).insert(0, article[field])
    }
    setMeta(doc, 'language', article.language)
    writeMeta(doc, 'dateline', article.dateline)
    const { rights: _keptWithTheStory, ...source } = article.source
    writeMeta(doc, 'source', source)
    writeMeta(doc, 'translation', article.translation)
    for (const field of ['bylines', 'credits', 'topics', 'related'] as const) {
      for (const { id, ...values } of article[field]) addRow(doc, field, id, values)
    }
  })
}
