// One connection to a room, as the room sees it.
import type { Person } from '#shared/auth/api.ts'
import type { CloseReason } from '#shared/collab/close-codes.ts'

/** Why what somebody brings who comes back is late (rule C11), and until when they were here. */
export interface Lateness {
  because: 'away' | 'edition' | 'sign-off'
  since: string | null
}

export interface Peer {
  readonly person: Person
  readonly sessionId: string
  readonly mayWrite: boolean
  /** Null when it was here a moment ago. */
  readonly late: Lateness | null
  /** What has to arrive: answers and echoes. Never blocks. */
  send: (frame: Uint8Array) => void
  /** What others wrote. False, and not sent, when the peer is behind: it will be asked to catch up. */
  sendIfReading: (frame: Uint8Array) => boolean
  /** What may be lost: presence. */
  sendIfFree: (frame: Uint8Array) => void
  /** May be called more than once. */
  close: (reason: CloseReason) => void
}
