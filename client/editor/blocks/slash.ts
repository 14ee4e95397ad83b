// Notices a slash that begins an otherwise empty paragraph, and hands keys to the menu while it is open.
// The plugin is there from the beginning: adding one later would rebuild the binding to the draft.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

export interface Slash {
  query: string
  /** Of the paragraph's content, slash and all. */
  from: number
  to: number
}

export interface SlashListener {
  onSlash: (slash: Slash | null, view: EditorView) => void
  /** True when the menu is open and took the key. */
  onKey: (key: string) => boolean
}

function slashIn(view: EditorView): Slash | null {
  const { $from, empty } = view.state.selection
  if (!empty || !view.editable || $from.parent.type.name !== 'paragraph') return null
  const text = $from.parent.textContent
  const found = /^\/([\p{L}\d -]{0,20})$/u.exec(text)
  if (!found || $from.parentOffset !== text.length) return null
  return { query: found[1] ?? '', from: $from.start(), to: $from.end() }
}

export const SlashTrigger = Extension.create<SlashListener>({
  name: 'slashTrigger',
  priority: 1001,
  addOptions: () => ({ onSlash: () => {}, onKey: () => false }),
  addProseMirrorPlugins() {
    const { onSlash, onKey } = this.options
    let before: string | null = null
    return [
      new Plugin({
        view: () => ({
          update(view) {
            const slash = slashIn(view)
            const now = slash && `${slash.from}:${slash.query}`
            if (now !== before) onSlash(slash, view)
            before = now
          },
          destroy: () => {
            before = null
          },
        }),
        props: { handleKeyDown: (_view, event) => onKey(event.key) },
      }),
    ]
  },
})
