// Which words of an open draft were typed on this computer and may not be known to anybody else yet.
import * as Y from 'yjs'
import type { Unsent } from '../rescue/typed-here.ts'

/** `left` is what earlier pages left unsent; null when that is nothing. */
export function createUnheard(doc: Y.Doc, left: Unsent | null) {
  let heard: Unsent = left ?? { own: new Set(), base: new Map() }
  return {
    now: (): Unsent => ({ ...heard, own: new Set([...heard.own, doc.clientID]) }),
    /** The server has everything. */
    saved() {
      const base = new Map([[doc.clientID, Y.getState(doc.store, doc.clientID)]])
      heard = { own: new Set(), base }
    },
  }
}
