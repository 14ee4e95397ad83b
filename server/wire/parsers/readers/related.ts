// "Lesen Sie auch: …": the title of another story, set between the paragraphs by an agency or a site.
import { oneOf } from '#shared/wire/words.ts'
import { every } from '../phrases/phrases.ts'

export interface RelatedRead {
  title: string
  /** The other page's section or site, after a bar. */
  section: string | null
  url: string | null
}

const free = oneOf(every(phrases => phrases.related))
const bound = oneOf(every(phrases => phrases.relatedWithColon))
const withSign = new RegExp(
  `^(?:(?:${free}|${bound})\\s*:|${free}\\s+[–—|-])\\s*(?<title>.+)$`,
  'iu',
)
const withSpace = new RegExp(`^${free}(?<space>\\s+)(?<title>["„“«»‘‚]?[\\p{Lu}\\p{N}].*)$`, 'u')
const alone = new RegExp(`^(?:${free}\\s*:?|${bound}\\s*:)$`, 'iu')
const address = /https?:\/\/[^\s<>()"]+/u

const limit = 400

/** The story that a line points to; null when it does not, or when it may be prose. */
export function readRelated(text: string): RelatedRead | null {
  if (text.length > limit) return null
  const found = withSign.exec(text)?.groups ?? withSpace.exec(text)?.groups
  if (!found?.title) return null
  // "See also Appendix 3." is a sentence; a label is set apart by a colon or more than one space.
  if (found.space === ' ' && text.endsWith('.')) return null
  const url = address.exec(found.title)?.[0] ?? null
  const words = (url === null ? found.title : found.title.replace(url, ' ')).trim()
  const bar = words.search(/\s\|\s/u)
  const title = bar < 0 ? words : words.slice(0, bar).trim()
  const section = bar < 0 ? null : words.slice(bar + 2).trim()
  return { title: title === '' ? (url ?? words) : title, section: section || null, url }
}

/** A label with nothing after it: a heading over links that did not come along. */
export const isRelatedLabel = (text: string) => text.length <= 40 && alone.test(text)
