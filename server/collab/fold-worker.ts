// Folds a log into one state, off the main thread, by applying it to a document: merging updates is
// super-linear (30,000 keystrokes took 44 s), applying them is not.
import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'

export interface FoldRequest {
  id: number
  state: Uint8Array | null
  updates: Uint8Array[]
}

/** `state` is null when structs are pending: such a state is never stored. */
export interface FoldResponse {
  id: number
  state: Uint8Array | null
}

const port = parentPort
if (!port) throw new Error('the folder runs as a worker thread')

port.on('message', ({ id, state, updates }: FoldRequest) => {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const whole = !doc.store.pendingStructs && !doc.store.pendingDs
  const response: FoldResponse = { id, state: whole ? Y.encodeStateAsUpdate(doc) : null }
  doc.destroy()
  port.postMessage(response)
})
