// The words of an article, without its shape: for counting, searching, checking and plain formats.
import type { Article } from './article.ts'
import type { Block, Inline, TableRow } from './body.ts'

/** A run of text without marks; a hard break is a line break. */
export const inlineText = (inlines: readonly Inline[] | undefined) =>
  (inlines ?? []).map(inline => (inline.type === 'text' ? inline.text : '\n')).join('')

/** The text of one block; the blocks inside it on lines of their own. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pullQuote':
    case 'image':
      return inlineText(block.content)
    case 'bulletList':
    case 'orderedList':
      return (block.content ?? []).map(item => blocksText(item.content)).join('\n')
    case 'quotation':
      return blocksText(block.content)
    case 'table':
      return (block.content ?? []).map(rowText).join('\n')
    case 'rule':
    case 'embed':
    case 'relatedBox':
      return ''
  }
}

/** Cells stand apart by a tab; what is on several lines in one of them is on one here. */
const rowText = (row: TableRow) =>
  (row.content ?? []).map(cell => blocksText(cell.content).replaceAll('\n', ' ')).join('\t')

const blocksText = (blocks: readonly Block[] | undefined) =>
  (blocks ?? []).map(blockText).join('\n')

/** The body, one block a paragraph, blank lines between. */
export const bodyText = (article: Pick<Article, 'body'>) =>
  article.body
    .map(blockText)
    .filter(text => text !== '')
    .join('\n\n')

/** Tokens that hold a letter or a digit, so that a dash between spaces is not a word. */
export const countWords = (text: string) =>
  text.split(/\s+/u).filter(token => /[\p{L}\p{N}]/u.test(token)).length

/** Words that readers get: standfirst, key points and body. */
export const wordCount = (article: Pick<Article, 'standfirst' | 'keyPoints' | 'body'>) =>
  countWords([article.standfirst, ...article.keyPoints, bodyText(article)].join('\n'))

/** At 200 words a minute, as readers of news read; at least one. */
export const readingMinutes = (words: number) => Math.max(1, Math.round(words / 200))

/** All words of an article in their order, for whoever has to carry them elsewhere. */
export const allText = (article: Article) =>
  [article.kicker, article.headline, article.standfirst, ...article.keyPoints, bodyText(article)]
    .filter(text => text !== '')
    .join('\n\n')
