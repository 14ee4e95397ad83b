// What the checks say of a picture, and one for their examples.
import type { Image } from '#shared/article/body.ts'
import { inlineText } from '#shared/article/text.ts'
import type { Example, Found } from './check.ts'

/** What tells a picture from the others: its caption, else its description, else its credit. */
export function quoteOf({ attrs, content }: Image): Found {
  const quote = [inlineText(content), attrs.alt, attrs.credit].find(text => text.trim() !== '')
  return quote === undefined ? {} : { quote: quote.trim() }
}

/** An article with one picture, for examples. */
export function picture(attrs: Partial<Image['attrs']>, caption = 'The ferry at noon'): Example {
  const image: Image = {
    type: 'image',
    attrs: {
      media: 'm1',
      alt: 'A ferry between two quays',
      decorative: false,
      credit: 'Ruben Castellane',
      focusX: null,
      focusY: null,
      width: 1200,
      height: 800,
      ...attrs,
    },
    content: caption === '' ? [] : [{ type: 'text', text: caption }],
  }
  return {
    article: { body: [image, { type: 'paragraph', content: [{ type: 'text', text: 'Text.' }] }] },
  }
}
