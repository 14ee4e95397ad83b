// Which parts of a draft somebody is in, by the carets that presence tells of.
import * as Y from 'yjs'

/** Whether somebody is writing in a node: what takes it away, takes it away from under them. */
export type IsOccupied = (node: unknown) => boolean

/** `carets` are relative positions as JSON; peers may say anything about themselves. */
export function occupiedIn(doc: Y.Doc, carets: readonly unknown[]): IsOccupied {
  const nodes = new Set<unknown>()
  for (const caret of carets) {
    try {
      const position = Y.createRelativePositionFromJSON(caret)
      const place = Y.createAbsolutePositionFromRelativePosition(position, doc)
      for (let type: unknown = place?.type; type instanceof Y.AbstractType; ) {
        nodes.add(type)
        type = type.parent
      }
    } catch {
      // no position of this draft: in nobody's way
    }
  }
  return node => nodes.has(node)
}
