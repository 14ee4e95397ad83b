// What the checks say of a picture.
import type { Image } from '#shared/article/body.ts'
import { inlineText } from '#shared/article/text.ts'
import type { Found } from './check.ts'

/** What tells a picture from the others: its caption, else its description, else its credit. */
export function quoteOf({ attrs, content }: Image): Found {
  const quote = [inlineText(content), attrs.alt, attrs.credit].find(text => text.trim() !== '')
  return quote === undefined ? {} : { quote: quote.trim() }
}
