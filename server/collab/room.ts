// A draft open on the server. Checks what peers send, applies it, appends what is new to the log, and
// sends nothing to anybody before it is durable (rules C2–C6, C9, C10). One that cannot append, or that
// finds itself inconsistent, fails: its peers come back to a fresh one, loaded from the log.
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import type { CloseReason } from '#shared/collab/close-codes.ts'
import {
  encodeAwareness,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  type Frame,
} from '#shared/collab/protocol.ts'
import { createAuthorship } from './authorship.ts'
import type { Log } from './log.ts'
import { createPresence } from './presence.ts'
import type { StoredDraft } from './store.ts'
import { bringsNothing, type Inspection, inspectUpdate } from './update.ts'

/** One connection to a room. `send` never blocks; `close` may be called more than once. */
export interface Peer {
  readonly person: Person
  readonly sessionId: string
  readonly mayWrite: boolean
  send: (frame: Uint8Array) => void
  /** Like `send`, for what may be dropped when the peer is slow. */
  sendIfRoom: (frame: Uint8Array) => void
  close: (reason: CloseReason) => void
}

interface PeerState {
  /** True once it asked for the state: from then on it gets every update. */
  listening: boolean
  /** Accepted updates to be echoed, in order; `seq` is null while one is held. */
  acks: { update: Uint8Array; seq: number | null }[]
  /** Bytes of updates that build on what the peer has yet to send. */
  heldBytes: number
  hasAnsweredStep1: boolean
  heals: number
}

export interface RoomDeps {
  storyId: string
  draft: StoredDraft
  log: Log
  now: () => Date
  logger: Logger
  /** After an update became durable. */
  onDurable: () => void
  onPresence: () => void
  onFail: () => void
}

const roomFailed = () =>
  new AppError(
    'unavailable',
    'The story could not be stored a moment ago. Try again in a few seconds.',
  )

/** How often a peer is asked for what is missing before it is closed. */
const healLimit = 3
/** Bytes that may wait for what they build on. */
const heldLimit = 4 * 1024 * 1024

export class Room {
  readonly storyId: string
  readonly epoch: string
  readonly doc = new Y.Doc()
  readonly presence
  #peers = new Map<Peer, PeerState>()
  #authorship
  #deps: RoomDeps
  /** The number of the last update given to the log, and of the last that is durable. */
  #seq: number
  #durable: number
  /** What goes out once `seq` is durable, in order. */
  #outbox: { seq: number; run: () => void; fail?: (error: Error) => void }[] = []
  #fullState: { seq: number; frame: Uint8Array } | null = null
  #emitted: Uint8Array[] = []
  #failed = false
  /** What was appended since the last fold. */
  unfolded: { rows: number; bytes: number }

  constructor(deps: RoomDeps) {
    const { storyId, draft, now } = deps
    this.storyId = storyId
    this.epoch = draft.epoch
    this.#deps = deps
    this.#seq = draft.seq
    this.#durable = draft.seq
    this.#authorship = createAuthorship(draft.owners)
    this.unfolded = {
      rows: draft.updates.length,
      bytes: draft.updates.reduce((sum, update) => sum + update.length, 0),
    }
    Y.transact(this.doc, () => {
      if (draft.state) Y.applyUpdate(this.doc, draft.state)
      for (const update of draft.updates) Y.applyUpdate(this.doc, update)
    })
    if (this.doc.store.pendingStructs || this.doc.store.pendingDs) {
      throw new Error(`the log of story ${storyId} has a hole`)
    }
    this.doc.on('update', update => this.#emitted.push(update))
    this.presence = createPresence<Peer>({
      now: () => now().getTime(),
      mayUse: (peer, client) => this.#authorship.mayUse(peer.person.id, client),
      broadcast: updateFor => this.#broadcastPresence(updateFor),
      changed: deps.onPresence,
    })
  }

  get size() {
    return this.#peers.size
  }

  get failed() {
    return this.#failed
  }

  join(peer: Peer) {
    this.#peers.set(peer, {
      listening: false,
      acks: [],
      heldBytes: 0,
      hasAnsweredStep1: false,
      heals: 0,
    })
    this.#askForMissing(peer)
    this.#sendPresence(peer, this.presence.othersOf(peer))
  }

  leave(peer: Peer) {
    if (!this.#peers.delete(peer)) return
    this.presence.leave(peer)
  }

  /** Handles one frame of a peer that has joined. Throws when its payload cannot be decoded. */
  receive(peer: Peer, frame: Frame) {
    if (this.#failed || !this.#peers.has(peer)) return
    switch (frame.kind) {
      case 'sync-step-1':
        return this.#answerStep1(peer, frame.stateVector)
      case 'sync-step-2':
      case 'update':
        return this.#receiveUpdate(peer, frame)
      case 'awareness':
        return this.presence.receive(peer, frame.update)
      case 'query-awareness':
        return this.#sendPresence(peer, this.presence.othersOf(peer))
      case 'auth':
        return // a server's message; y-websocket clients never send it
    }
  }

  /** Reads the draft as it is now; resolves when what was read is durable (rule C2). */
  async read<T>(reader: (doc: Y.Doc) => T): Promise<T> {
    const value = reader(this.doc)
    await this.durable()
    return value
  }

  /** Resolves when everything that was accepted so far is durable. */
  durable() {
    return new Promise<void>((resolve, reject) => {
      if (this.#failed) reject(roomFailed())
      else this.#whenDurable(resolve, reject)
    })
  }

  closePeers(reason: CloseReason, which: (peer: Peer) => boolean = () => true) {
    for (const peer of [...this.#peers.keys()]) if (which(peer)) peer.close(reason)
  }

  destroy() {
    this.presence.stop()
    this.doc.destroy()
  }

  #answerStep1(peer: Peer, stateVector: Uint8Array) {
    const clocks = Y.decodeStateVector(stateVector)
    if (clocks.size > 0 && !clocks.has(this.#deps.draft.seedClient)) return peer.close('otherEpoch')
    const frame =
      clocks.size === 0
        ? this.#wholeState()
        : encodeStep2(Y.encodeStateAsUpdate(this.doc, stateVector))
    const state = this.#peers.get(peer)
    this.#whenDurable(() => peer.send(frame))
    if (state) state.listening = true
  }

  /** Encoded once for all that join at the same state. */
  #wholeState() {
    if (this.#fullState?.seq !== this.#seq) {
      this.#fullState = { seq: this.#seq, frame: encodeStep2(Y.encodeStateAsUpdate(this.doc)) }
    }
    return this.#fullState.frame
  }

  #receiveUpdate(
    peer: Peer,
    { kind, update }: { kind: 'update' | 'sync-step-2'; update: Uint8Array },
  ) {
    const state = this.#peers.get(peer)
    if (!state) return
    const inspection = inspectUpdate(this.doc, update)
    if (!peer.mayWrite) {
      if (!bringsNothing(inspection)) peer.close('mayNotWrite')
      return
    }
    if (kind === 'sync-step-2') state.hasAnsweredStep1 = true
    // The frame is a view into a buffer that the socket may reuse.
    state.acks.push({ update: update.slice(), seq: null })
    state.heldBytes += update.length
    this.#acceptHeld(peer, state, inspection)
  }

  /** Accepts what a peer sent and what waited for it, in order, as far as it builds on what is there. */
  #acceptHeld(peer: Peer, state: PeerState, newest: Inspection) {
    for (let progress = true; progress; ) {
      progress = false
      for (const ack of state.acks) {
        if (ack.seq !== null) continue
        const inspection =
          ack === state.acks.at(-1) && !progress ? newest : inspectUpdate(this.doc, ack.update)
        if (inspection.missing) continue
        if (!this.#accept(peer, ack.update, inspection)) return
        ack.seq = this.#seq
        state.heldBytes -= ack.update.length
        progress = true
      }
    }
    const isHeld = state.acks.some(ack => ack.seq === null)
    if (isHeld && state.hasAnsweredStep1) this.#heal(peer, state)
    this.#whenDurable(() => this.#sendAcks(peer, state))
  }

  /** Something is missing that the peer should have sent: ask again, and give up after a while. */
  #heal(peer: Peer, state: PeerState) {
    if (state.heals >= healLimit || state.heldBytes > heldLimit) return peer.close('outOfSync')
    state.heals++
    state.hasAnsweredStep1 = false
    this.#askForMissing(peer)
  }

  #askForMissing(peer: Peer) {
    const frame = encodeStep1(Y.encodeStateVector(this.doc))
    this.#whenDurable(() => peer.send(frame))
  }

  /** False when the peer was closed instead. */
  #accept(peer: Peer, update: Uint8Array, inspection: Inspection): boolean {
    const { clocks, deletes } = inspection
    if (clocks.length === 0 && !deletes) return true
    const userId = peer.person.id
    if (clocks.some(({ client }) => !this.#authorship.mayUse(userId, client))) {
      peer.close('foreignClient')
      return false
    }
    const emitted = this.#apply(update, peer)
    if (!emitted) return false
    this.#append(peer, emitted, inspection)
    return true
  }

  /** Applies an update; what Yjs says is new in it, and what it tidied up after it. Null when it failed. */
  #apply(update: Uint8Array, peer: Peer): Uint8Array[] | null {
    this.#emitted = []
    try {
      Y.applyUpdate(this.doc, update, peer)
    } catch (error) {
      return this.#poisoned(peer, error)
    }
    const { pendingStructs, pendingDs } = this.doc.store
    if (pendingStructs || pendingDs) return this.#poisoned(peer, new Error('structs are pending'))
    return this.#emitted
  }

  #poisoned(peer: Peer, error: unknown) {
    const { logger } = this.#deps
    logger.error(
      { err: error, storyId: this.storyId, userId: peer.person.id },
      'an update broke the room',
    )
    peer.close('badMessage')
    this.#fail()
    return null
  }

  #append(peer: Peer, emitted: Uint8Array[], { clocks }: Inspection) {
    const [first, ...tidied] = emitted
    if (!first) return
    const bytes = tidied.length === 0 ? first : Y.mergeUpdates(emitted)
    const at = this.#deps.now()
    const seq = ++this.#seq
    this.unfolded.rows++
    this.unfolded.bytes += bytes.length
    const appended = this.#deps.log.append({
      storyId: this.storyId,
      epoch: this.epoch,
      seq,
      userId: peer.person.id,
      at: at.toISOString(),
      bytes,
      ...this.#authorship.record(peer.person.id, clocks, at),
    })
    const frame = encodeUpdate(bytes)
    // The author has what it sent, but not what Yjs tidied up after it here.
    this.#whenDurable(() => this.#broadcast(frame, tidied.length === 0 ? peer : null))
    appended.then(
      () => this.#becameDurable(seq),
      error => {
        this.#deps.logger.error(
          { err: error, storyId: this.storyId },
          'the log could not be written',
        )
        this.#fail()
      },
    )
  }

  #sendAcks(peer: Peer, state: PeerState) {
    for (
      let ack = state.acks[0];
      ack && ack.seq !== null && ack.seq <= this.#durable;
      ack = state.acks[0]
    ) {
      state.acks.shift()
      peer.send(encodeUpdate(ack.update))
    }
  }

  #whenDurable(run: () => void, fail?: (error: Error) => void) {
    if (this.#durable >= this.#seq) run()
    else this.#outbox.push({ seq: this.#seq, run, ...(fail && { fail }) })
  }

  #becameDurable(seq: number) {
    if (this.#failed) return
    this.#durable = seq
    let n = 0
    for (let entry = this.#outbox[n]; entry && entry.seq <= seq; entry = this.#outbox[++n])
      entry.run()
    this.#outbox.splice(0, n)
    this.#deps.onDurable()
  }

  #broadcast(frame: Uint8Array, except: Peer | null) {
    for (const [peer, { listening }] of this.#peers) {
      if (peer !== except && listening) peer.send(frame)
    }
  }

  #broadcastPresence(updateFor: (peer: Peer) => Uint8Array | null) {
    for (const peer of this.#peers.keys()) this.#sendPresence(peer, updateFor(peer))
  }

  #sendPresence(peer: Peer, update: Uint8Array | null) {
    if (update) peer.sendIfRoom(encodeAwareness(update))
  }

  #fail() {
    if (this.#failed) return
    this.#failed = true
    for (const { fail } of this.#outbox) fail?.(roomFailed())
    this.#outbox = []
    this.closePeers('tryAgain')
    this.#deps.onFail()
  }
}
