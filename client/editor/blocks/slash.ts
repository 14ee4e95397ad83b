// Notices a slash that begins an otherwise empty paragraph, and hands keys to the menu while it is open.
// The plugin is there from the beginning, the menu comes later: adding a plugin would rebuild the binding to the draft.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

export interface Slash {
  query: string
  /** Of the paragraph's content, slash and all. */
  from: number
  to: number
}

/** With its place on the screen. */
export interface PlacedSlash extends Slash {
  left: number
  top: number
}

interface SlashListener {
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

const SlashTrigger = Extension.create<SlashListener>({
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

/** The slash of one editor: the extension that notices it, and what the menu needs of it. */
export function createSlash() {
  const listeners = new Set<() => void>()
  let found: PlacedSlash | null = null
  let takesKey = (_key: string) => false
  const set = (next: PlacedSlash | null) => {
    found = next
    for (const changed of listeners) changed()
  }
  return {
    extension: SlashTrigger.configure({
      onSlash(slash, view) {
        if (!slash) return set(null)
        const { left, bottom } = view.coordsAtPos(slash.from)
        set({ ...slash, left, top: bottom + 4 })
      },
      onKey: key => takesKey(key),
    }),
    found: () => found,
    close: () => set(null),
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    /** The menu takes the keys of the editor; returns how to give them back. */
    takeKeys(take: (key: string) => boolean) {
      takesKey = take
      return () => {
        takesKey = () => false
      }
    },
  }
}

export type SlashState = ReturnType<typeof createSlash>
