// The resident Y.Doc of a room: built from the log, changed only here, and the state of it that joiners
// share. Structs are never left pending: what would leave some is refused before it is applied.
import * as Y from 'yjs'
import { encodeStep2 } from '#shared/collab/protocol.ts'
import type { StoredDraft } from './store.ts'

export function openDocument(storyId: string, { state, updates }: StoredDraft) {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const isWhole = () => !doc.store.pendingStructs && !doc.store.pendingDs
  if (!isWhole()) throw new Error(`the log of story ${storyId} has a hole`)

  let emitted: Uint8Array[] = []
  doc.on('update', update => emitted.push(update))
  let changes = 0
  let shared: { changes: number; frame: Uint8Array } | null = null

  return {
    doc,
    /**
     * Applies an update; returns what was new in it, first its own, then what Yjs tidied up after it.
     * Throws when Yjs does, or when structs are pending: then the document is not to be used any more.
     */
    apply(update: Uint8Array): Uint8Array[] {
      emitted = []
      Y.applyUpdate(doc, update)
      if (!isWhole()) throw new Error('structs are pending')
      changes++
      return emitted
    },
    /** The answer to a joiner with `clocks`; encoded once for all that join empty-handed at the same state. */
    answerTo(stateVector: Uint8Array, clocks: Map<number, number>) {
      if (clocks.size > 0) return encodeStep2(Y.encodeStateAsUpdate(doc, stateVector))
      if (shared?.changes !== changes) {
        shared = { changes, frame: encodeStep2(Y.encodeStateAsUpdate(doc)) }
      }
      return shared.frame
    },
    stateVector: () => Y.encodeStateVector(doc),
    /** An update with everything; for a reader that missed some. */
    everything: () => Y.encodeStateAsUpdate(doc),
    destroy: () => doc.destroy(),
  }
}

export type RoomDocument = ReturnType<typeof openDocument>
