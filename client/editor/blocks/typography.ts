// Straight quotation marks become those of the field's language while one types. The sign that was typed
// goes in first, as a step of its own, so that one Ctrl Z brings it back.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { ligature, typographic } from '#shared/article/quotes.ts'

/** What is changed from here on is a step of its own for undo. */
export const beginUndoStep = (view: EditorView) =>
  yUndoPluginKey.getState(view.state)?.undoManager?.stopCapturing()

function replacementOf(view: EditorView, typed: string) {
  const { $from, empty } = view.state.selection
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC')
  const language = view.dom.lang
  const sign = typographic(typed, before, language)
  return sign === null
    ? ligature(typed, before, language)
    : sign === typed
      ? null
      : { removed: 0, inserted: sign }
}

export const Typography = Extension.create({
  name: 'typography',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, from, to, typed) {
          if (view.composing || from !== to) return false
          const replacement = replacementOf(view, typed)
          if (!replacement) return false
          view.dispatch(view.state.tr.insertText(typed, from, to))
          beginUndoStep(view)
          view.dispatch(
            view.state.tr.insertText(
              replacement.inserted,
              from - replacement.removed,
              from + typed.length,
            ),
          )
          beginUndoStep(view)
          return true
        },
      },
    }),
  ],
})
