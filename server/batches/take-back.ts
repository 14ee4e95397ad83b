// Takes a batch of edits back out of a draft that went on since: what the batch wrote goes, what it
// deleted comes back, and what others wrote meanwhile stays. Pure: documents in, one update out.
import * as Y from 'yjs'
import { partsOf } from '#shared/article/draft.ts'

export interface TakenBack {
  /** The draft before the batch came in. */
  before: Uint8Array
  /** What was new in it. */
  bytes: Uint8Array
  /** The draft now. */
  current: Uint8Array
  /** A random unsigned 32-bit number: whose words come back are written anew, under this id. */
  client: number
}

/** A paragraph, list or row of the batch in which somebody else has written meanwhile is left standing. */
function isEmptied(item: Y.Item) {
  if (!(item.content instanceof Y.ContentType)) return true
  const { type } = item.content
  const values: Iterable<Y.Item> = type._map.values()
  return type._length === 0 && [...values].every(({ deleted }) => deleted)
}

/** An update for the draft as it is now. */
export function takeBack({ before, bytes, current, client }: TakenBack): Uint8Array {
  // With everything deleted still in it, or nothing could come back.
  const doc = new Y.Doc({ gc: false })
  const batch = {}
  Y.applyUpdate(doc, before)
  const undo = new Y.UndoManager(partsOf(doc), {
    trackedOrigins: new Set([batch]),
    deleteFilter: isEmptied,
    captureTimeout: 0,
  })
  Y.applyUpdate(doc, bytes, batch)
  undo.stopCapturing()
  Y.applyUpdate(doc, current)
  const now = Y.encodeStateVector(doc)
  doc.clientID = client
  undo.undo()
  const update = Y.encodeStateAsUpdate(doc, now)
  doc.destroy()
  return update
}
