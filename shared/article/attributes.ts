// The attributes of blocks as an article has them. A peer may have written anything into a draft: what is
// not of the right kind becomes what the block has when nothing is said.
import type { Block, Image, TableCell } from './body.ts'
import { relatedPattern, webPattern } from './vocabulary.ts'

export type LooseAttributes = Record<string, unknown> | undefined

type AttributesOf<Type extends Block['type']> =
  Extract<Block, { type: Type }> extends { attrs: infer Attributes } ? Attributes : never

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

const shareOrNull = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : null

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1
const countOrNull = (value: unknown) => (isCount(value) ? value : null)

export const pullQuoteAttributes = (attrs: LooseAttributes): AttributesOf<'pullQuote'> => ({
  attribution: textOf(attrs?.attribution).trim(),
  role: textOf(attrs?.role).trim(),
})

/** Null while there is no picture yet. */
export function imageAttributes(attrs: LooseAttributes): Image['attrs'] | null {
  const media = textOf(attrs?.media)
  if (media === '') return null
  return {
    media,
    alt: textOf(attrs?.alt),
    decorative: attrs?.decorative === true,
    credit: textOf(attrs?.credit),
    focusX: shareOrNull(attrs?.focusX),
    focusY: shareOrNull(attrs?.focusY),
    width: countOrNull(attrs?.width),
    height: countOrNull(attrs?.height),
  }
}

/** Null without an address. */
export function embedAttributes(attrs: LooseAttributes): AttributesOf<'embed'> | null {
  const url = textOf(attrs?.url).trim()
  return webPattern.test(url) ? { url } : null
}

/** Null when it names no story. */
export function relatedBoxAttributes(attrs: LooseAttributes): AttributesOf<'relatedBox'> | null {
  const url = textOf(attrs?.url).trim()
  const related = {
    storyId: textOrNull(attrs?.storyId),
    title: textOf(attrs?.title).trim(),
    url: relatedPattern.test(url) ? url : null,
  }
  return related.storyId === null && related.title === '' && related.url === null ? null : related
}

const span = (value: unknown) => (isCount(value) ? Math.min(value, 100) : 1)

/** Undefined when the cell spans nothing. */
export function cellAttributes(attrs: LooseAttributes): TableCell['attrs'] {
  const [colspan, rowspan] = [span(attrs?.colspan), span(attrs?.rowspan)]
  return colspan === 1 && rowspan === 1 ? undefined : { colspan, rowspan }
}
