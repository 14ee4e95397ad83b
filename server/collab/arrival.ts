// What a peer that comes back late brings in its handshake, gathered until the handshake is done, with the
// draft as it was before (rule C11). What becomes of it is for batches/.
import * as Y from 'yjs'
import type { Lateness } from './peer.ts'

export interface LateBatch {
  storyId: string
  epoch: string
  userId: string
  late: Lateness
  /** The state of the draft before. */
  before: Uint8Array
  /** What was new. */
  bytes: Uint8Array
}

export function createArrival(late: Lateness) {
  let before: Uint8Array | null = null
  const brought: Uint8Array[] = []
  return {
    late,
    /** To be called before something is applied. */
    expect(state: () => Uint8Array) {
      before ??= state()
    },
    bring: (updates: readonly Uint8Array[]) => void brought.push(...updates),
    /** Null when it brought nothing. */
    content: () =>
      before && brought.length > 0 ? { before, bytes: Y.mergeUpdates(brought) } : null,
  }
}

/** The handshake is done, or the peer has gone: what it brought is one batch. Null when it is none. */
export function endArrival(
  state: { arrival: Arrival | null },
  { storyId, epoch }: Pick<LateBatch, 'storyId' | 'epoch'>,
  userId: string,
): LateBatch | null {
  const { arrival } = state
  state.arrival = null
  const content = arrival?.content()
  return arrival && content ? { storyId, epoch, userId, late: arrival.late, ...content } : null
}

export type Arrival = ReturnType<typeof createArrival>
