// One WebSocket of a peer: frames in and out, and its limits (rule C7). Too much at once is slowed by not
// reading; what is too large or makes no sense closes it; one that does not read is let go.
import type { WebSocket } from 'ws'
import type { SessionInfo } from '#server/auth/sessions.ts'
import type { Person } from '#shared/auth/api.ts'
import { type CloseReason, closeCodes } from '#shared/collab/close-codes.ts'
import { decodeFrame } from '#shared/collab/protocol.ts'
import type { Peer, Room } from './room.ts'

/** Bytes of one frame: a long offline batch comes as one. `ws` itself refuses only above twice this. */
export const frameLimit = 8 * 1024 * 1024
/** Bytes that wait for a slow reader: above the first, presence is dropped; above the second, it is closed. */
const backlog = { presence: 1024 * 1024, all: 16 * 1024 * 1024 }
const pingEvery = 25_000

export interface ConnectionDeps {
  socket: WebSocket
  session: SessionInfo
  mayWrite: boolean
  messagesPerSecond: number
  onClose: () => void
}

export class Connection implements Peer {
  readonly person: Person
  readonly sessionId: string
  readonly mayWrite: boolean
  #socket: WebSocket
  #room: Room | null = null
  #isAlive = true
  #tokens: number
  #rate: number
  #ping: NodeJS.Timeout
  #refill: NodeJS.Timeout

  constructor({ socket, session, mayWrite, messagesPerSecond, onClose }: ConnectionDeps) {
    this.person = session.person
    this.sessionId = session.id
    this.mayWrite = mayWrite
    this.#socket = socket
    this.#rate = messagesPerSecond
    this.#tokens = messagesPerSecond
    // Until it has joined nothing is read: what the peer sends waits in its own buffers.
    socket.pause()
    socket.on('message', (data, isBinary) => this.#onMessage(data, isBinary))
    socket.on('pong', () => {
      this.#isAlive = true
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      clearInterval(this.#ping)
      clearInterval(this.#refill)
      onClose()
    })
    this.#ping = setInterval(() => this.#checkAlive(), pingEvery).unref()
    this.#refill = setInterval(() => this.#refillTokens(), 1000).unref()
  }

  /** Starts reading. */
  open(room: Room) {
    this.#room = room
    this.#socket.resume()
  }

  send(frame: Uint8Array) {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > backlog.all) return this.close('tooSlow')
    this.#socket.send(frame)
  }

  sendIfRoom(frame: Uint8Array) {
    if (this.#socket.bufferedAmount < backlog.presence) this.send(frame)
  }

  close(reason: CloseReason) {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    this.#room = null
    this.#socket.resume() // so that the closing handshake is read
    this.#socket.close(closeCodes[reason], reason)
  }

  #onMessage(data: unknown, isBinary: boolean) {
    if (!this.#room) return
    if (!isBinary || !Buffer.isBuffer(data)) return this.close('badMessage')
    if (data.length > frameLimit) return this.close('tooLarge')
    if (--this.#tokens <= 0) this.#socket.pause()
    try {
      this.#room.receive(this, decodeFrame(data))
    } catch {
      // Not a frame, or an update that cannot be decoded: nothing of it was applied.
      this.close('badMessage')
    }
  }

  #refillTokens() {
    this.#tokens = this.#rate
    if (this.#socket.isPaused && this.#room) this.#socket.resume()
  }

  #checkAlive() {
    if (!this.#isAlive) return this.#socket.terminate()
    this.#isAlive = false
    this.#socket.ping()
  }
}
