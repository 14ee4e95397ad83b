// One WebSocket of a peer: frames in and out, and its limits (rule C7). Too much at once is slowed by not
// reading; what is too large or makes no sense closes it; one that does not read is let go.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { SessionInfo } from '#server/auth/sessions.ts'
import type { Person } from '#shared/auth/api.ts'
import { type CloseReason, closeCodes } from '#shared/collab/close-codes.ts'
import { decodeFrame } from '#shared/collab/protocol.ts'
import { gatherWrites } from './one-write.ts'
import type { Lateness, Peer } from './peer.ts'
import type { Room } from './room.ts'

export interface ConnectionLimits {
  /** Messages a second that are read; more wait in the peer's own buffers. */
  messagesPerSecond: number
  /** Bytes of one frame: a long offline batch comes as one. */
  frame: number
  /**
   * Bytes that wait for a slow reader. Above `presence`, presence is dropped; above `updates`, updates are
   * kept back until it reads again; above `all`, or after `patience` milliseconds behind, it is closed.
   */
  backlog: { presence: number; updates: number; all: number; patience: number }
  /** Milliseconds between pings; one without an answer ends the connection. */
  ping: number
}

export const defaultLimits: ConnectionLimits = {
  messagesPerSecond: 100,
  frame: 8 * 1024 * 1024,
  backlog: {
    presence: 1024 * 1024,
    updates: 4 * 1024 * 1024,
    all: 16 * 1024 * 1024,
    patience: 30_000,
  },
  ping: 25_000,
}

export interface ConnectionDeps {
  socket: WebSocket
  /** The connection beneath it. */
  wire: Duplex
  session: SessionInfo
  mayWrite: boolean
  late: Lateness | null
  limits: ConnectionLimits
  onClose: () => void
}

/** How often a reader that is behind is looked at, in milliseconds. */
const look = 100

export class Connection implements Peer {
  readonly person: Person
  readonly sessionId: string
  readonly mayWrite: boolean
  readonly late: Lateness | null
  #socket: WebSocket
  #wire: Duplex
  #limits: ConnectionLimits
  #room: Room | null = null
  #isAlive = true
  #tokens: number
  #unread: Uint8Array[] = []
  #refill: NodeJS.Timeout | null = null
  #ping: NodeJS.Timeout | null = null
  #behind: NodeJS.Timeout | null = null

  constructor({ socket, wire, session, mayWrite, late, limits, onClose }: ConnectionDeps) {
    this.person = session.person
    this.sessionId = session.id
    this.mayWrite = mayWrite
    this.late = late
    this.#socket = socket
    this.#wire = wire
    this.#limits = limits
    this.#tokens = limits.messagesPerSecond
    // Until it has joined nothing is read: what the peer sends waits in its own buffers.
    socket.pause()
    socket.on('message', (data, isBinary) => this.#onMessage(data, isBinary))
    socket.on('pong', () => {
      this.#isAlive = true
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      if (this.#ping) clearInterval(this.#ping)
      if (this.#refill) clearTimeout(this.#refill)
      if (this.#behind) clearInterval(this.#behind)
      onClose()
    })
  }

  /** Starts reading, and only now asks for signs of life: until it reads it would see no answer. */
  open(room: Room) {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    this.#room = room
    this.#socket.resume()
    this.#ping = setInterval(() => this.#checkAlive(), this.#limits.ping).unref()
  }

  send(frame: Uint8Array) {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > this.#limits.backlog.all) return this.close('tooSlow')
    gatherWrites(this.#wire)
    this.#socket.send(frame)
  }

  sendIfReading(frame: Uint8Array) {
    if (this.#behind) return false
    if (this.#socket.bufferedAmount <= this.#limits.backlog.updates) {
      this.send(frame)
      return true
    }
    this.#waitUntilRead()
    return false
  }

  sendIfFree(frame: Uint8Array) {
    if (this.#socket.bufferedAmount < this.#limits.backlog.presence) this.send(frame)
  }

  close(reason: CloseReason) {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    this.#room = null
    this.#socket.resume() // so that the closing handshake is read
    this.#socket.close(closeCodes[reason], reason)
  }

  /** Looks whether a reader that is behind has caught up; gives up on one that does not. */
  #waitUntilRead() {
    const since = performance.now()
    this.#behind = setInterval(() => {
      if (this.#socket.bufferedAmount === 0) {
        if (this.#behind) clearInterval(this.#behind)
        this.#behind = null
        this.#room?.catchUp(this)
      } else if (performance.now() - since > this.#limits.backlog.patience) {
        this.#socket.terminate() // it would not read a closing handshake either
      }
    }, look).unref()
  }

  #onMessage(data: unknown, isBinary: boolean) {
    if (!this.#room) return
    if (!isBinary || !Buffer.isBuffer(data)) return this.close('badMessage')
    if (data.length > this.#limits.frame) return this.close('tooLarge')
    this.#unread.push(data)
    this.#readOn()
  }

  /** Reads as many frames as the second allows; the rest waits, here what had come, the others unread. */
  #readOn() {
    this.#refill ??= setTimeout(() => this.#onSecond(), 1000).unref()
    while (this.#tokens > 0) {
      const frame = this.#unread.shift()
      if (!frame) return
      this.#tokens--
      this.#read(frame)
    }
    this.#socket.pause()
  }

  #onSecond() {
    this.#refill = null
    this.#tokens = this.#limits.messagesPerSecond
    if (this.#unread.length > 0) this.#readOn()
    if (this.#unread.length === 0 && this.#socket.isPaused && this.#room) this.#socket.resume()
  }

  #read(frame: Uint8Array) {
    try {
      this.#room?.receive(this, decodeFrame(frame))
    } catch {
      // Not a frame, or an update that cannot be decoded: nothing of it was applied.
      this.close('badMessage')
    }
  }

  #checkAlive() {
    // After its answer, when that has come while this process was busy, has been read.
    setImmediate(() => {
      if (!this.#isAlive) return this.#socket.terminate()
      this.#isAlive = false
      this.#socket.ping()
    })
  }
}
