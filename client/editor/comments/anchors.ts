// Anchors (rule R2) from what is selected in an editor. Where they are again is shared/comments/anchors.ts's.
import type { EditorState } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Anchor } from '#shared/comments/api.ts'
import type { Range } from '#shared/comments/layout.ts'

/** The draft behind an editor; null before it has bound. */
export function draftBehind(state: EditorState): Y.Doc | null {
  const sync = ySyncPluginKey.getState(state)
  return sync?.binding ? sync.doc : null
}

/** An anchor for `range` of the editor of `field`; null while it has not bound to the draft. */
export function createAnchor(state: EditorState, field: string, range: Range): Anchor | null {
  const doc = draftBehind(state)
  return doc && openPlaces(doc).anchorAt({ field, range })
}
