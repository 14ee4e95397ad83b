// What watches the page for what a person does in an editor; ProseMirror's types keep it to themselves.
import type { EditorView } from '@tiptap/pm/view'

interface DomObserver {
  stop: () => void
  start: () => void
  /** Reads what was done and is not read yet. */
  flush: () => void
}

export const domObserver = (view: EditorView) =>
  (view as EditorView & { domObserver: DomObserver }).domObserver
