// What peers write, on its way into a room: looked at before anything else (rules C4, C5), held while what
// it builds on is still to come, given back to its author once it is durable (rule C2).
import type * as Y from 'yjs'
import { encodeUpdate } from '#shared/collab/protocol.ts'
import type { PeerState } from './audience.ts'
import type { Outbox } from './outbox.ts'
import type { Peer } from './peer.ts'
import { type Inspection, inspectUpdate, tidiesAtMost } from './update.ts'

export interface IntakeDeps {
  /** The draft as it is now. */
  current: () => Y.Doc
  outbox: Outbox
  /** Takes a whole update into the draft; false when the peer was closed instead. */
  accept: (peer: Peer, update: Uint8Array, inspection: Inspection) => boolean
  /** Asks the peer for everything that the draft lacks. */
  ask: (peer: Peer) => void
}

/** How often a peer is asked for what is missing before it is closed. */
const healLimit = 3
/** Bytes of one peer that may wait for what they build on, and how many updates. */
const heldBytesLimit = 4 * 1024 * 1024
const heldLimit = 5000

export function createIntake({ current, outbox, accept, ask }: IntakeDeps) {
  /**
   * Accepts what waited, as far as it builds on what is there now. One look is enough: what a peer sends builds
   * on nothing that it sends later. False when the peer was closed.
   */
  function acceptHeld(peer: Peer, { pending }: PeerState): boolean {
    for (const held of pending.heldUpdates()) {
      const inspection = inspectUpdate(current(), held.update)
      if (inspection.missing) continue
      if (!accept(peer, held.update, inspection)) return false
      pending.accept(held, outbox.last())
    }
    return true
  }

  /**
   * Before the peer has answered what the draft lacks is on its way, and nothing is looked at again: every answer
   * brings all of it. False when the peer was closed.
   */
  function settleHeld(peer: Peer, state: PeerState): boolean {
    const { pending } = state
    if (state.hasAnswered && !acceptHeld(peer, state)) return false
    if (pending.heldBytes() > heldBytesLimit || pending.held() > heldLimit) {
      peer.close('outOfSync')
      return false
    }
    return !state.hasAnswered || !pending.hasHeld() || heal(peer, state)
  }

  /** Something is missing that the peer should have sent: ask again, and give up after a while. */
  function heal(peer: Peer, state: PeerState): boolean {
    if (state.heals >= healLimit) {
      peer.close('outOfSync')
      return false
    }
    state.heals++
    state.hasAnswered = false
    ask(peer)
    return true
  }

  function echo(peer: Peer, { pending }: PeerState) {
    for (const update of pending.takeDurable(outbox.isDurable)) peer.send(encodeUpdate(update))
  }

  return {
    /** Throws when `update` cannot be decoded. */
    receive(peer: Peer, state: PeerState, update: Uint8Array) {
      const inspection = inspectUpdate(current(), update)
      // The frame is a view into a buffer that the socket may use again.
      const bytes = update.slice()
      if (!peer.mayWrite) {
        // Formats that it tidied up are tidied up by those who write, too.
        if (!tidiesAtMost(inspection)) peer.close('mayNotWrite')
        else outbox.whenDurable(() => peer.send(encodeUpdate(bytes)))
        return
      }
      const pending = state.pending.add(bytes)
      if (!inspection.missing) {
        if (!accept(peer, pending.update, inspection)) return
        state.pending.accept(pending, outbox.last())
      }
      if (state.pending.hasHeld() && !settleHeld(peer, state)) return
      outbox.whenDurable(() => echo(peer, state))
    },
  }
}
