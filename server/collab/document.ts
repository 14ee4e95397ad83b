// The resident Y.Doc of a room: built from the log, changed only here, and the state of it that joiners
// share. Structs are never left pending: what would leave some is refused before it is applied. Letters that
// are typed on wait until somebody looks: Yjs takes many in hardly more time than one.
import * as Y from 'yjs'
import { encodeStep2 } from '#shared/collab/protocol.ts'
import type { Letter } from './letter.ts'
import type { StoredDraft } from './store.ts'

/** Letters that wait, at most: putting in many at once would hold up everybody. */
const waitingAtMost = 50

/** The origin of a transaction that only puts in letters. */
export const typing = Symbol('typing')

export interface DocumentDeps {
  storyId: string
  draft: StoredDraft
  /** It is not to be used any more. */
  onBroken: (error: unknown) => void
}

export function openDocument({ storyId, draft: { state, updates }, onBroken }: DocumentDeps) {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const isWhole = () => !doc.store.pendingStructs && !doc.store.pendingDs
  if (!isWhole()) throw new Error(`the log of story ${storyId} has a hole`)

  let emitted: Uint8Array[] = []
  doc.on('update', update => emitted.push(update))
  /** The frame with everything, for who joins empty-handed; what was folded is that already. */
  let shared = state && updates.length === 0 ? encodeStep2(state) : null
  let waiting: Uint8Array[] = []
  /** The next clock of those whose letters wait. */
  const ends = new Map<number, number>()

  const clockOf = (client: number) => ends.get(client) ?? Y.getState(doc.store, client)

  function putIn(letters: readonly Uint8Array[]) {
    const isLocal = false // as it is for each of them
    Y.transact(
      doc,
      () => {
        for (const letter of letters) Y.applyUpdate(doc, letter)
      },
      typing,
      isLocal,
    )
    if (!isWhole()) throw new Error('structs are pending')
  }

  /** The document with every letter in it. */
  function current() {
    if (waiting.length === 0) return doc
    const letters = waiting
    waiting = []
    ends.clear()
    try {
      putIn(letters)
    } catch (error) {
      onBroken(error)
      throw error
    }
    return doc
  }

  return {
    current,
    /** Whether a letter goes right behind what its client typed before, all of which is here. */
    follows: ({ client, clock, right }: Letter) =>
      clock > 0 &&
      clock === clockOf(client) &&
      (right === null || right.clock < clockOf(right.client)),
    /** Takes a letter that follows. */
    type({ client, clock }: Letter, update: Uint8Array) {
      waiting.push(update)
      ends.set(client, clock + 1)
      shared = null
      if (waiting.length >= waitingAtMost) current()
    },
    /**
     * Applies an update; returns what was new in it, first its own, then what Yjs tidied up after it.
     * Throws when Yjs does, or when structs are pending: then the document is not to be used any more.
     */
    apply(update: Uint8Array): Uint8Array[] {
      current()
      emitted = []
      Y.applyUpdate(doc, update)
      if (!isWhole()) throw new Error('structs are pending')
      shared = null
      return emitted
    },
    /** The answer to a joiner with `clocks`; encoded once for all that join empty-handed at the same state. */
    answerTo(stateVector: Uint8Array, clocks: Map<number, number>) {
      if (clocks.size > 0) return encodeStep2(Y.encodeStateAsUpdate(current(), stateVector))
      shared ??= encodeStep2(Y.encodeStateAsUpdate(current()))
      return shared
    },
    stateVector: () => Y.encodeStateVector(current()),
    /** An update with everything; for a reader that missed some. */
    everything: () => Y.encodeStateAsUpdate(current()),
    destroy: () => doc.destroy(),
  }
}

export type RoomDocument = ReturnType<typeof openDocument>
