// What one article has that another has not, field by field and block by block, in the order of reading.
// Says which and from what to what; how a change of words is shown is for whoever shows it.
import type { Article, Credit, Related, Topic } from '#shared/article/article.ts'
import type { Block } from '#shared/article/body.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { blockText } from '#shared/article/text.ts'
import { align } from './align.ts'
import type { Difference } from './api.ts'
import { blockMarkdown } from './markdown.ts'

/** A field that is one text. */
const single =
  (read: (article: Article) => string) => (before: Article, after: Article, field: string) => {
    const [was, is] = [read(before), read(after)]
    return was === is ? [] : [{ field, before: was, after: is }]
  }

const joined = (parts: readonly (string | null)[], separator: string) =>
  parts.filter(part => part !== null && part !== '').join(separator)

const creditLine = ({ role, names, place }: Credit) =>
  joined([`${role}: ${names.join(', ')}`, place && `(${place})`], ' ')
const topicLine = ({ name, code }: Topic) => joined([name, code && `(${code})`], ' ')
const relatedLine = ({ title, section, url }: Related) => joined([title, section, url], ' | ')

const lines = (texts: readonly string[]) => texts.join('\n')

/** A group of choices: each key that differs is a difference of its own. */
const group =
  (name: 'dateline' | 'source' | 'translation') =>
  (before: Article, after: Article): Difference[] => {
    const was = new Map<string, string | null>(Object.entries(before[name] ?? {}))
    const is = new Map<string, string | null>(Object.entries(after[name] ?? {}))
    return [...new Set([...was.keys(), ...is.keys()])]
      .map(key => ({
        field: `${name}.${key}`,
        before: was.get(key) ?? '',
        after: is.get(key) ?? '',
      }))
      .filter(difference => difference.before !== difference.after)
  }

/** Blocks with the same words differ by their form alone; then the form is written out, as Markdown. */
function blockDifference(before: Block, after: Block) {
  const [was, is] = [blockText(before), blockText(after)]
  return was === is
    ? { before: blockMarkdown(before), after: blockMarkdown(after) }
    : { before: was, after: is }
}

const shown = (block: Block) => blockText(block) || blockMarkdown(block)

/**
 * Differences between items of two lists, as `name.3`: the index in the list after, or, for what is gone
 * (`after` is empty), in the list before.
 */
function listDifferences<Item>(
  name: string,
  [before, after]: [before: readonly Item[], after: readonly Item[]],
  textOf: (item: Item) => string,
  differenceOf: (before: Item, after: Item) => { before: string; after: string },
): Difference[] {
  return align(before.map(textOf), after.map(textOf)).flatMap(pair => {
    const was = pair.before === null ? undefined : before[pair.before]
    const is = pair.after === null ? undefined : after[pair.after]
    const words =
      was !== undefined && is !== undefined
        ? differenceOf(was, is)
        : {
            before: was === undefined ? '' : textOf(was),
            after: is === undefined ? '' : textOf(is),
          }
    const difference = { field: `${name}.${pair.after ?? pair.before}`, ...words }
    return difference.before === difference.after ? [] : [difference]
  })
}

type Compare = (before: Article, after: Article, field: string) => Difference[]

/** Every field of an article, in the order of reading. */
const fields: Record<keyof Article, Compare> = {
  kicker: single(article => article.kicker),
  headline: single(article => article.headline),
  standfirst: single(article => article.standfirst),
  keyPoints: (before, after, field) =>
    listDifferences(
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
    listDifferences(field, [before.body, after.body], shown, blockDifference),
  credits: single(article => lines(article.credits.map(creditLine))),
  related: single(article => lines(article.related.map(relatedLine))),
  correction: single(article => article.correction ?? ''),
  topics: single(article => lines(article.topics.map(topicLine))),
  language: single(article => article.language),
  searchHeadline: single(article => article.searchHeadline),
  socialHeadline: single(article => article.socialHeadline),
  source: group('source'),
  translation: group('translation'),
}

/** What `after` changed of `before`; of null, everything in it is new. Ids of rows do not count. */
export function differences(before: Article | null, after: Article): Difference[] {
  const was = before ?? emptyArticle(after.language)
  return Object.entries(fields).flatMap(([field, compare]) => compare(was, after, field))
}
