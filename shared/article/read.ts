// Y.Doc → Article. Only reads: `yXmlFragmentToProseMirrorRootNode` would delete what the schema does
// not know from a live document, so the JSON reader is used and normalised here.
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { Article, Source, Translation } from './article.ts'
import {
  type FragmentField,
  fragmentOf,
  listRows,
  type MetaKey,
  type Row,
  readMeta,
  textOf,
} from './draft.ts'
import { emptySource } from './empty.ts'
import { type LooseNode, normaliseBody } from './normalise.ts'
import { blockText } from './text.ts'
import { isCreditRole, languageTagPattern } from './vocabulary.ts'

function nodesOf(doc: Y.Doc, field: FragmentField): LooseNode[] {
  const json = yXmlFragmentToProsemirrorJSON(fragmentOf(doc, field)) as LooseNode
  return json.content ?? []
}

/** A field of one line: its paragraphs, which a concurrent Enter may have made, joined by a space. */
const lineOf = (doc: Y.Doc, field: 'headline' | 'standfirst') =>
  normaliseBody(nodesOf(doc, field)).map(blockText).join(' ').replaceAll(/\s+/gu, ' ').trim()

const keyPointsOf = (doc: Y.Doc) =>
  normaliseBody(nodesOf(doc, 'keyPoints'))
    .flatMap(block =>
      block.type === 'bulletList'
        ? (block.content ?? []).map(item => (item.content ?? []).map(blockText).join(' '))
        : [blockText(block)],
    )
    .map(text => text.trim())
    .filter(text => text !== '')

const stringOf = (row: Row, key: string) => {
  const value = row.get(key)
  return typeof value === 'string' ? value : ''
}
const nullableOf = (row: Row, key: string) => stringOf(row, key) || null

const creditRoleOf = (row: Row) => {
  const role = row.get('role')
  return isCreditRole(role) ? role : 'unknown'
}

const namesOf = (row: Row) => {
  const names = row.get('names')
  return Array.isArray(names) ? names.filter(name => typeof name === 'string') : []
}

/** The profiles of those that are named; a name that was changed since has none. */
function contributorsIn(row: Row): { contributors?: Record<string, string> } {
  const given = row.get('contributors')
  if (typeof given !== 'object' || given === null) return {}
  const named = Object.entries(given).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && namesOf(row).includes(entry[0]),
  )
  return named.length > 0 ? { contributors: Object.fromEntries(named) } : {}
}

/** The group of choices under `prefix`, or null when none of them is set. */
function metaGroup<const K extends string>(doc: Y.Doc, prefix: string, keys: readonly K[]) {
  const group = Object.fromEntries(
    keys.map(key => [key, readMeta(doc, `${prefix}.${key}` as MetaKey)]),
  )
  return Object.values(group).some(value => value !== null)
    ? (group as Record<K, string | null>)
    : null
}

/** What is typed: fragments and texts. The larger half, and the slower one to read. */
export const readTexts = (doc: Y.Doc) => ({
  headline: lineOf(doc, 'headline'),
  kicker: textOf(doc, 'kicker').toString().trim(),
  standfirst: lineOf(doc, 'standfirst'),
  keyPoints: keyPointsOf(doc),
  searchHeadline: textOf(doc, 'searchHeadline').toString().trim(),
  socialHeadline: textOf(doc, 'socialHeadline').toString().trim(),
  pushHeadline: textOf(doc, 'pushHeadline').toString().trim(),
  body: normaliseBody(nodesOf(doc, 'body')),
})

function languageOf(doc: Y.Doc) {
  const language = readMeta(doc, 'language') ?? ''
  return languageTagPattern.test(language) ? language : 'en'
}

const sourceOf = (doc: Y.Doc): Source => ({
  ...emptySource,
  ...metaGroup(doc, 'source', ['site', 'pageDate', 'agency', 'standardsLine', 'rightsLine', 'url']),
})

function translationOf(doc: Y.Doc): Translation | null {
  const keys = ['of', 'url', 'method', 'translator', 'checkedBy'] as const
  const translation = metaGroup(doc, 'translation', keys)
  const method = translation?.method
  return (
    translation && {
      ...translation,
      method: method === 'human' || method === 'machine' ? method : null,
    }
  )
}

/** What is chosen: the rows and the choices. `rights` are kept with the story; whoever knows them adds them. */
export const readChoices = (doc: Y.Doc) => ({
  language: languageOf(doc),
  dateline: metaGroup(doc, 'dateline', ['place', 'country', 'date', 'isoDate', 'agency', 'raw']),
  bylines: listRows(doc, 'bylines').map(({ id, row }) => ({
    id,
    name: stringOf(row, 'name'),
    role: stringOf(row, 'role'),
    contributorId: nullableOf(row, 'contributorId'),
  })),
  credits: listRows(doc, 'credits').map(({ id, row }) => ({
    id,
    role: creditRoleOf(row),
    names: namesOf(row),
    place: nullableOf(row, 'place'),
    ...contributorsIn(row),
    ...(row.get('needsReview') === true && { needsReview: true }),
  })),
  topics: listRows(doc, 'topics').map(({ id, row }) => ({
    id,
    name: stringOf(row, 'name'),
    code: nullableOf(row, 'code'),
  })),
  related: listRows(doc, 'related').map(({ id, row }) => ({
    id,
    title: stringOf(row, 'title'),
    url: nullableOf(row, 'url'),
    section: nullableOf(row, 'section'),
  })),
  source: sourceOf(doc),
  translation: translationOf(doc),
  correction:
    listRows(doc, 'corrections')
      .map(({ row }) => stringOf(row, 'text'))
      .filter(Boolean)
      .at(-1) ?? null,
})

/** The part of an article that is chosen, as forms show it. */
export type Texts = ReturnType<typeof readTexts>
export type Choices = Omit<Article, keyof Texts>

/** The article that `doc` holds now. */
export const readArticle = (doc: Y.Doc): Article => ({ ...readTexts(doc), ...readChoices(doc) })
