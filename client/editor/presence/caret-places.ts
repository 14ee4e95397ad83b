// Between places in an editor and places in its draft, which carets are told as.
import type { EditorState } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** Null before the editor is bound to its draft. */
export function caretPlaces(state: EditorState) {
  const sync = ySyncPluginKey.getState(state)
  if (!sync?.binding || sync.binding.mapping.size === 0) return null
  const { doc, type, binding } = sync
  return {
    /** Null: elsewhere, or gone. */
    positionOf: (relative: unknown): number | null =>
      relativePositionToAbsolutePosition(
        doc,
        type,
        Y.createRelativePositionFromJSON(relative),
        binding.mapping,
      ),
    relativeOf: (position: number): Y.RelativePosition =>
      absolutePositionToRelativePosition(position, type, binding.mapping),
  }
}
