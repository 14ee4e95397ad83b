// Where a person has put the caret, it stays. The browser tells of it a moment later; what is drawn for a colleague
// in that moment would set it back to where the view still believes it to be.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { domObserver } from '../dom-observer.ts'

/** To be called before something is drawn or done that counts on the caret. */
export function readCaret(view: EditorView) {
  // Setting it is part of composing.
  if (!view.composing) domObserver(view).flush()
}

export const KeepCaret = Extension.create<{ doc: Y.Doc | null }>({
  name: 'keepCaret',
  // Before Collaboration, which remembers the selection before a change.
  priority: 1100,
  addOptions: () => ({ doc: null }),
  addProseMirrorPlugins() {
    const { doc } = this.options
    if (!doc) return []
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // What a key does, it does there, also when both keys were waiting for a page that was busy.
            keydown(view) {
              readCaret(view)
              return false
            },
          },
        },
        view(view) {
          const read = (transaction: Y.Transaction) => {
            if (!transaction.local) readCaret(view)
          }
          doc.on('beforeTransaction', read)
          return { destroy: () => doc.off('beforeTransaction', read) }
        },
      }),
    ]
  },
})
