// What is pasted becomes a link: an address over selected words, and every address in pasted text.
import { type Mark, markPasteRule } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { findLinks, wholeLink } from './find-links.ts'

export const withLinkPaste = (link: Mark): Mark =>
  link.extend({
    addPasteRules() {
      return [
        markPasteRule({
          type: this.type,
          find: text =>
            findLinks(text).map(({ href, index }) => ({ text: href, index, data: { href } })),
          getAttributes: ({ data }) => ({ href: data?.href }),
        }),
      ]
    },
    addProseMirrorPlugins() {
      const { editor, type } = this
      return [
        new Plugin({
          props: {
            handlePaste(view, _event, slice) {
              const text = slice.content.textBetween(0, slice.content.size)
              const href = view.state.selection.empty ? null : wholeLink(text)
              return href !== null && editor.commands.setMark(type, { href })
            },
          },
        }),
      ]
    },
  })
