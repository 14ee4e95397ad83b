// A link in the text: an address of the web or a mailbox, nothing else. What is pasted becomes one in the browser
// (client/editor/blocks/link-paste.ts).
import { Mark } from '@tiptap/core'
import { linkPattern } from './vocabulary.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      setLink: (attributes: { href: string }) => ReturnType
      unsetLink: () => ReturnType
    }
  }
}

const isSafe = (href: unknown): href is string => typeof href === 'string' && linkPattern.test(href)

/** Only `href` is ours; the others are in drafts that TipTap's own link has written. */
const unused = { default: null, rendered: false, parseHTML: () => null }

export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  keepOnSplit: false,
  exitable: true,
  inclusive: false,
  addAttributes: () => ({
    href: { default: null },
    target: unused,
    rel: unused,
    class: unused,
    title: unused,
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: element => isSafe(element.getAttribute('href')) && null },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => ['a', { href: isSafe(href) ? href : '' }, 0],
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ commands }) =>
          isSafe(href) && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    }
  },
})
