// Articles for the examples of checks: their text in paragraphs, or one picture.
import type { Block, Image } from '#shared/article/body.ts'
import type { Example } from './check.ts'

export const paragraphOf = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})

/** A body of these paragraphs. */
export const paragraphs = (...texts: string[]): Example => ({
  article: { body: texts.map(paragraphOf) },
})

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
