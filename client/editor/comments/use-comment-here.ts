// Begins a comment on what is selected or has the focus: by its key, which is there before the tools are, and by their
// button.
import { useCallback } from 'react'
import type * as Y from 'yjs'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import type { Anchor } from '#shared/comments/api.ts'
import { activeEditor, type FieldEditors } from '../field-editors.ts'
import { createAnchor } from './anchors.ts'
import { anchorInFocus } from './place-in-focus.ts'

export function useCommentHere(
  doc: Y.Doc,
  editors: FieldEditors,
  onComment: (anchor: Anchor | null) => void,
): () => void {
  const comment = useCallback(() => {
    const focused = anchorInFocus(doc)
    const active = activeEditor(editors)
    if (focused || !active) return onComment(focused)
    const { state } = active.editor
    const { from, to } = state.selection
    onComment(from === to ? null : createAnchor(state, active.field, { from, to }))
  }, [doc, editors, onComment])
  useShortcuts({ 'Mod+Alt+M': comment })
  return comment
}
