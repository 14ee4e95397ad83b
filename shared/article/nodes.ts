// The blocks of our own, as the editors hold them: loose where two people may meet (`inline*`, `block*`),
// closed where one of them is a thing (`isolating`, `atom`). Attributes travel through the clipboard as
// `data-…`; reading checks them (normalise.ts).
import { type Attribute, mergeAttributes, Node } from '@tiptap/core'

export const Crosshead = Node.create({
  name: 'crosshead',
  group: 'block',
  content: 'inline*',
  marks: 'italic superscript subscript',
  defining: true,
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(tag => ({ tag })),
  renderHTML: () => ['h2', 0],
  addCommands() {
    return {
      toggleCrosshead:
        () =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph'),
    }
  },
})

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    crosshead: { toggleCrosshead: () => ReturnType }
  }
}

type Value = string | number | boolean | null

const attributeName = (name: string) =>
  `data-${name.replaceAll(/[A-Z]/g, sign => `-${sign.toLowerCase()}`)}`

/** An attribute whose value is of the kind of `initial`; `read` makes it of the text in the markup. */
function attribute(name: string, initial: Value, read: (text: string) => Value): Attribute {
  const key = attributeName(name)
  return {
    default: initial,
    parseHTML: (element: HTMLElement) => {
      const text = element.getAttribute(key)
      return text === null ? initial : read(text)
    },
    renderHTML: (values: Record<string, unknown>) =>
      values[name] === initial ? {} : { [key]: String(values[name]) },
  }
}

const word = (name: string) => attribute(name, '', text => text)
const wordOrNull = (name: string) => attribute(name, null, text => text)
const numberOrNull = (name: string) =>
  attribute(name, null, text => (Number.isFinite(Number(text)) ? Number(text) : null))

/** Words that stand out of the text, with who said them. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => ({ attribution: word('attribution'), role: word('role') }),
  parseHTML: () => [{ tag: 'aside[data-pull-quote]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'aside',
    mergeAttributes({ 'data-pull-quote': '' }, HTMLAttributes),
    0,
  ],
})

/** A picture; its words are the caption. `media` is empty and `upload` set while it is on its way. */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  content: 'inline*',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    media: word('media'),
    upload: { ...wordOrNull('upload'), rendered: false },
    alt: word('alt'),
    decorative: attribute('decorative', false, text => text === 'true'),
    credit: word('credit'),
    focusX: numberOrNull('focusX'),
    focusY: numberOrNull('focusY'),
    width: numberOrNull('width'),
    height: numberOrNull('height'),
  }),
  parseHTML: () => [{ tag: 'figure[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes), 0],
})

/** Something of another site, by its address alone. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ url: word('url') }),
  parseHTML: () => [{ tag: 'div[data-embed]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes({ 'data-embed': '' }, HTMLAttributes),
  ],
})

/** Another story between the paragraphs; `storyId` when it is one of ours. */
export const RelatedBox = Node.create({
  name: 'relatedBox',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    storyId: wordOrNull('storyId'),
    title: word('title'),
    url: wordOrNull('url'),
  }),
  parseHTML: () => [{ tag: 'div[data-related-box]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes({ 'data-related-box': '' }, HTMLAttributes),
  ],
})
