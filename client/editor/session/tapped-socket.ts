// A WebSocket that lets the save tracker see its frames, and sends what is too large for one frame in
// pieces; y-websocket uses it like any other.
import { decodeFrame, encodeStep2, encodeUpdate } from '#shared/collab/protocol.ts'
import { splitUpdate } from './split-update.ts'

export interface Tap {
  /** `isWhole`: with this frame all of what was to be sent has been. */
  sent: (bytes: Uint8Array, isWhole: boolean) => void
  received: (bytes: Uint8Array) => void
  closed: () => void
}

/** Bytes of one frame; far below what the server takes (rule C7), so that others get a turn between two. */
const frameLimit = 1024 * 1024

/** The answer to the handshake comes last, so that it is answered when everything is there. */
function piecesOf(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length <= frameLimit) return [bytes]
  const frame = decodeFrame(bytes)
  if (frame.kind !== 'update' && frame.kind !== 'sync-step-2') return [bytes]
  const pieces = splitUpdate(frame.update, frameLimit)
  const encodeLast = frame.kind === 'update' ? encodeUpdate : encodeStep2
  return pieces.map((piece, i) => (i < pieces.length - 1 ? encodeUpdate(piece) : encodeLast(piece)))
}

/** Only the newest socket is heard: one that was given up may end long after the next one has begun. */
export function tappedSocket(tap: Tap) {
  let newest: WebSocket | null = null
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      if (newest) tap.closed()
      newest = this
      this.addEventListener('message', ({ data }) => {
        if (newest === this && data instanceof ArrayBuffer) tap.received(new Uint8Array(data))
      })
      this.addEventListener('close', () => {
        if (newest === this) tap.closed()
      })
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>) {
      // y-websocket sends nothing but this
      const frames = piecesOf(data as Uint8Array<ArrayBuffer>)
      for (const [index, frame] of frames.entries()) {
        tap.sent(frame, index === frames.length - 1)
        super.send(frame as Uint8Array<ArrayBuffer>)
      }
    }
  }
}
