// An article as the passages that readers read, each with where it stands: what checks of the wording
// look through. Blocks of any kind are walked the same way.
import type { Article } from '#shared/article/article.ts'
import type { Body } from '#shared/article/body.ts'

export interface Passage {
  field: 'kicker' | 'headline' | 'standfirst' | 'keyPoints' | 'body'
  /** The block's type in the body; the field's name elsewhere. */
  kind: string
  text: string
  /** Inside a quotation, a pull quote, a list or a table: not running text. */
  isSet: boolean
}

/** A node of the body as far as this walk looks into it. */
interface Node {
  type: string
  text?: string
  content?: readonly Node[] | undefined
}

const isInline = ({ type }: Node) => type === 'text' || type === 'hardBreak'

const textOf = (nodes: readonly Node[]) => nodes.map(node => node.text ?? '\n').join('')

function passagesIn(nodes: readonly Node[], isSet: boolean): Passage[] {
  return nodes.flatMap(({ type, content = [] }): Passage[] => {
    if (content.length === 0) return []
    if (!content.some(isInline)) return passagesIn(content, true)
    return [{ field: 'body', kind: type, text: textOf(content.filter(isInline)), isSet }]
  })
}

/** The body's passages in order, empty ones left out. */
export const bodyPassages = (body: Body): Passage[] => passagesIn(body, false)

/** Everything that readers read in the order in which they read it, empty passages left out. */
export function passagesOf(article: Article): Passage[] {
  const of = (field: Exclude<Passage['field'], 'body'>, text: string): Passage => ({
    field,
    kind: field,
    text,
    isSet: false,
  })
  return [
    of('kicker', article.kicker),
    of('headline', article.headline),
    of('standfirst', article.standfirst),
    ...article.keyPoints.map(point => of('keyPoints', point)),
    ...bodyPassages(article.body),
  ].filter(({ text }) => text.trim() !== '')
}

/** Running text: paragraphs of the body that are not set apart. */
export const isRunningText = ({ kind, isSet }: Passage) => kind === 'paragraph' && !isSet

const around = 40

/** A piece of `text` around `at`, whole words, short enough to quote. */
export function excerpt(text: string, at: number, length: number): string {
  const start = text.lastIndexOf(' ', at - 1) + 1
  const next = text.indexOf(' ', at + length)
  const end = next === -1 ? text.length : next
  const from = start - around <= 0 ? 0 : text.indexOf(' ', start - around) + 1
  const to = end + around >= text.length ? text.length : text.lastIndexOf(' ', end + around)
  return text.slice(Math.min(from, start), Math.max(to, end)).trim()
}
