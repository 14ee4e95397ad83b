// How blocks with more than text look on the sheet, and what Markdown signs make of a paragraph.
import type { Editor, Extensions, Mark, Node } from '@tiptap/core'
import { nodeInputRule, textblockTypeInputRule } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { withLinkPaste } from './link-paste.ts'
import { PullQuoteView } from './PullQuoteView.tsx'
import { RelatedBoxView } from './RelatedBoxView.tsx'

/** A pull quote is one paragraph: Enter goes on with the story after it. */
function leavePullQuote(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== 'pullQuote') return false
  const after = $from.after()
  return editor
    .chain()
    .insertContentAt(after, { type: 'paragraph' })
    .setTextSelection(after + 1)
    .run()
}

/** Adds to the schema's nodes what only the browser needs; the schema stays the same. */
export const withViews = (schema: Extensions): Extensions =>
  schema.map(each => {
    // All of them are nodes or marks; of those that are named here only the link is a mark.
    if (each.name === 'link') return withLinkPaste(each as Mark)
    const extension = each as Node
    switch (extension.name) {
      case 'pullQuote':
        return extension.extend({
          addNodeView: () => ReactNodeViewRenderer(PullQuoteView),
          addKeyboardShortcuts() {
            return { Enter: ({ editor }) => leavePullQuote(editor) }
          },
        })
      case 'relatedBox':
        return extension.extend({ addNodeView: () => ReactNodeViewRenderer(RelatedBoxView) })
      case 'crosshead':
        return extension.extend({
          addInputRules() {
            return [textblockTypeInputRule({ find: /^#{1,6}\s$/, type: this.type })]
          },
        })
      case 'rule':
        return extension.extend({
          addInputRules() {
            return [nodeInputRule({ find: /^(?:---|—-|–-|___\s|\*\*\*\s)$/, type: this.type })]
          },
        })
      default:
        return extension
    }
  })
