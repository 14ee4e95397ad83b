// The pictures of an article, for the checks that look at them; and one for their examples.
import type { Block, Body } from '#shared/article/body.ts'
import { inlineText } from '#shared/article/text.ts'
import type { Example, Found } from './check.ts'

type Picture = Extract<Block, { type: 'image' }>

interface Node {
  type: string
  content?: readonly Node[] | undefined
}

const isPicture = (node: Node): node is Picture => node.type === 'image'

const picturesAmong = (nodes: readonly Node[]): Picture[] =>
  nodes.flatMap(node => (isPicture(node) ? [node] : picturesAmong(node.content ?? [])))

/** Every picture of the body, wherever it stands. */
export const picturesIn = (body: Body): Picture[] => picturesAmong(body)

/** What tells a picture from the others: its caption, else its description, else its credit. */
export function quoteOf({ attrs, content }: Picture): Found {
  const quote = [inlineText(content), attrs.alt, attrs.credit].find(text => text.trim() !== '')
  return quote === undefined ? {} : { quote: quote.trim() }
}

/** An article with one picture, for examples. */
export function picture(attrs: Partial<Picture['attrs']>, caption = 'The ferry at noon'): Example {
  const image: Picture = {
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
