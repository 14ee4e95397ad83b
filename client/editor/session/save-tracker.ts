// Counts what was typed here and is not yet on the server's disk (rules C2, C3). Watches the frames of
// the socket: the server echoes each update, with the same bytes and in order, once it is durable.
import { decodeFrame } from '#shared/collab/protocol.ts'

interface InFlight {
  update: Uint8Array
  /** How many local edits are on the server's disk once this is echoed. */
  covers: number
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/** `unsaved` is what an earlier page of this browser left without an echo. */
export function createSaveTracker(unsaved: number, changed: (unsaved: number) => void) {
  let made = unsaved
  let saved = 0
  let flight: InFlight[] = []
  // Until the handshake has brought everything, an echo speaks for its own update alone.
  let handshakeSent = false
  let told = unsaved

  function tell() {
    if (told === made - saved) return
    told = made - saved
    changed(told)
  }

  return {
    unsaved: () => made - saved,
    edited() {
      made++
      tell()
    },
    /** `isWhole` is false for all pieces but the last of what is too large for one frame. */
    sent(bytes: Uint8Array, isWhole = true) {
      const frame = decodeFrame(bytes)
      if (frame.kind === 'sync-step-2') handshakeSent = true
      if (frame.kind !== 'sync-step-2' && frame.kind !== 'update') return
      flight.push({ update: frame.update, covers: handshakeSent && isWhole ? made : saved })
    },
    received(bytes: Uint8Array) {
      const frame = decodeFrame(bytes)
      const next = flight[0]
      if (frame.kind !== 'update' || !next || !sameBytes(frame.update, next.update)) return
      flight.shift()
      saved = Math.max(saved, next.covers)
      tell()
    },
    /** What was in flight may be lost; the next handshake brings it again. */
    disconnected() {
      flight = []
      handshakeSent = false
    },
  }
}

export type SaveTracker = ReturnType<typeof createSaveTracker>
