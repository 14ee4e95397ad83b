// Folds a log into one state, off the main thread, by applying it to a document: merging updates is
// super-linear (30,000 keystrokes took 44 s), applying them is not.
import * as Y from 'yjs'
import { serve } from '#server/threads/serve.ts'

export interface FoldQuestion {
  state: Uint8Array | null
  updates: Uint8Array[]
}

// A type, not an interface: only that fits the shape of any work.
export type FoldWork = {
  /** Null when structs are pending: such a state is never stored. */
  fold: (question: FoldQuestion) => Uint8Array | null
}

serve<FoldWork>({
  fold({ state, updates }) {
    const doc = new Y.Doc()
    doc.transact(() => {
      if (state) Y.applyUpdate(doc, state)
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    const isWhole = !doc.store.pendingStructs && !doc.store.pendingDs
    const folded = isWhole ? Y.encodeStateAsUpdate(doc) : null
    doc.destroy()
    return folded
  },
})
