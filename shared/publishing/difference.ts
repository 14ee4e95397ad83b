// Two articles side by side, field by field and block by block, in the order of reading: what one has that
// the other has not. Says which and from what to what; comparison.ts says which words.
import type { Article, Credit, Related, Topic } from '#shared/article/article.ts'
import type { Block } from '#shared/article/body.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { blockText } from '#shared/article/text.ts'
import { align } from './align.ts'
import type { Difference } from './api.ts'
import { blockMarkdown } from './markdown.ts'

/** A field, a choice or a block on both sides; the same text on both where nothing changed. */
export interface Pair extends Difference {
  /** What kind of block it is, where it is one. */
  block?: Block['type']
}

/** A field that is one text. */
const single =
  (read: (article: Article) => string) =>
  (before: Article, after: Article, field: string): Pair[] => [
    { field, before: read(before), after: read(after) },
  ]

const joined = (parts: readonly (string | null)[], separator: string) =>
  parts.filter(part => part !== null && part !== '').join(separator)

const creditLine = ({ role, names, place }: Credit) =>
  joined([`${role}: ${names.join(', ')}`, place && `(${place})`], ' ')
const topicLine = ({ name, code }: Topic) => joined([name, code && `(${code})`], ' ')
const relatedLine = ({ title, section, url }: Related) => joined([title, section, url], ' | ')

const lines = (texts: readonly string[]) => texts.join('\n')

/** A group of choices: each key is a pair of its own. */
const group =
  (name: 'dateline' | 'source' | 'translation') =>
  (before: Article, after: Article): Pair[] => {
    const was = new Map<string, string | null>(Object.entries(before[name] ?? {}))
    const is = new Map<string, string | null>(Object.entries(after[name] ?? {}))
    return [...new Set([...was.keys(), ...is.keys()])].map(key => ({
      field: `${name}.${key}`,
      before: was.get(key) ?? '',
      after: is.get(key) ?? '',
    }))
  }

/** What a block holds besides its content, a line each. */
const attributesOf = (block: Block) =>
  lines(
    Object.entries('attrs' in block ? (block.attrs ?? {}) : {}).map(
      ([name, value]) => `${name}: ${value}`,
    ),
  )

/**
 * Blocks with the same words differ by their form alone; then the form is written out, as Markdown, or,
 * where that does not show it, as what the blocks hold.
 */
function blockDifference(before: Block, after: Block) {
  const [was, is] = [blockText(before), blockText(after)]
  if (was !== is) return { before: was, after: is }
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return { before: shown(before), after: shown(after) }
  }
  const [shape, newShape] = [blockMarkdown(before), blockMarkdown(after)]
  return shape === newShape
    ? { before: attributesOf(before), after: attributesOf(after) }
    : { before: shape, after: newShape }
}

const shown = (block: Block) => blockText(block) || blockMarkdown(block)

/**
 * The items of two lists, as `name.3`: the index in the list after, or, for what is gone (`after` is empty),
 * in the list before.
 */
function listPairs<Item>(
  name: string,
  [before, after]: [before: readonly Item[], after: readonly Item[]],
  textOf: (item: Item) => string,
  differenceOf: (before: Item, after: Item) => { before: string; after: string },
  about: (item: Item) => Partial<Pair> = () => ({}),
): Pair[] {
  return align(before.map(textOf), after.map(textOf)).map(pair => {
    const was = pair.before === null ? undefined : before[pair.before]
    const is = pair.after === null ? undefined : after[pair.after]
    const words =
      was !== undefined && is !== undefined
        ? differenceOf(was, is)
        : {
            before: was === undefined ? '' : textOf(was),
            after: is === undefined ? '' : textOf(is),
          }
    const item = is ?? was
    return {
      field: `${name}.${pair.after ?? pair.before}`,
      ...words,
      ...(item !== undefined && about(item)),
    }
  })
}

type Compare = (before: Article, after: Article, field: string) => Pair[]

/** Every field of an article, in the order of reading. */
const fields: Record<keyof Article, Compare> = {
  kicker: single(article => article.kicker),
  headline: single(article => article.headline),
  standfirst: single(article => article.standfirst),
  keyPoints: (before, after, field) =>
    listPairs(
      field,
      [before.keyPoints, after.keyPoints],
      point => point,
      (was, is) => ({ before: was, after: is }),
    ),
  bylines: single(article =>
    lines(article.bylines.map(({ name, role }) => joined([name, role && `(${role})`], ' '))),
  ),
  dateline: group('dateline'),
  body: (before, after, field) =>
    listPairs(field, [before.body, after.body], shown, blockDifference, block => ({
      block: block.type,
    })),
  credits: single(article => lines(article.credits.map(creditLine))),
  related: single(article => lines(article.related.map(relatedLine))),
  correction: single(article => article.correction ?? ''),
  topics: single(article => lines(article.topics.map(topicLine))),
  language: single(article => article.language),
  searchHeadline: single(article => article.searchHeadline),
  socialHeadline: single(article => article.socialHeadline),
  pushHeadline: single(article => article.pushHeadline),
  source: group('source'),
  translation: group('translation'),
}

/** Everything that `before` or `after` says, side by side; beside null, everything is new. Ids of rows do not count. */
export function pairs(before: Article | null, after: Article): Pair[] {
  const was = before ?? emptyArticle(after.language)
  return Object.entries(fields)
    .flatMap(([field, compare]) => compare(was, after, field))
    .filter(pair => pair.before !== '' || pair.after !== '')
}

/** What `after` changed of `before`. */
export const differences = (before: Article | null, after: Article): Difference[] =>
  pairs(before, after)
    .filter(pair => pair.before !== pair.after)
    .map(pair => ({ field: pair.field, before: pair.before, after: pair.after }))
