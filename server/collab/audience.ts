// The peers of a room and what the room knows of each: whether it listens, whether it keeps up, what it
// sent that is not echoed yet.
import { type Arrival, createArrival } from './arrival.ts'
import type { Peer } from './peer.ts'
import { createPending, type Pending } from './pending.ts'

export interface PeerState {
  /** True once it asked for the state: from then on it gets every update. */
  isListening: boolean
  /** It did not read fast enough: what it missed it gets as a whole, when it reads again. */
  isLagging: boolean
  pending: Pending
  /** Whether it has answered our last question for what we lack. */
  hasAnswered: boolean
  /** How often it was asked again. */
  heals: number
  /** What it brings, when it comes back late and until its handshake is done. */
  arrival: Arrival | null
}

export function createAudience() {
  const states = new Map<Peer, PeerState>()

  return {
    add(peer: Peer) {
      states.set(peer, {
        isListening: false,
        isLagging: false,
        pending: createPending(),
        hasAnswered: false,
        heals: 0,
        arrival: peer.late && createArrival(peer.late),
      })
    },
    /** False when it was not there. */
    remove: (peer: Peer) => states.delete(peer),
    find: (peer: Peer) => states.get(peer),
    size: () => states.size,
    peers: () => [...states.keys()],

    /** Hands a frame with an update to everybody who listens and keeps up. */
    tell(frame: Uint8Array, except: Peer | null) {
      for (const [peer, state] of states) {
        if (peer === except || !state.isListening || state.isLagging) continue
        if (!peer.sendIfReading(frame)) state.isLagging = true
      }
    },
    /** Hands each peer the frame about presence that is meant for it. */
    show(frameFor: (peer: Peer) => Uint8Array | null) {
      for (const peer of states.keys()) {
        const frame = frameFor(peer)
        if (frame) peer.sendIfFree(frame)
      }
    },
  }
}
