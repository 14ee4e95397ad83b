// A draft open on the server. Checks what peers send, applies it, appends what is new to the log, and
// sends nothing to anybody before it is durable (rules C2–C6, C9, C10). One that cannot append, or that
// finds itself inconsistent, fails: its peers come back to a fresh one, loaded from the log.
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { AppError } from '#shared/api/errors.ts'
import type { CloseReason } from '#shared/collab/close-codes.ts'
import { encodeAwareness, encodeStep1, encodeUpdate, type Frame } from '#shared/collab/protocol.ts'
import { createAuthorship } from './authorship.ts'
import { openDocument } from './document.ts'
import type { Log } from './log.ts'
import { type Credit, createOrigins, type Origin, suggestedOrigins } from './origins.ts'
import { createOutbox } from './outbox.ts'
import type { Peer } from './peer.ts'
import { createPending, type Pending } from './pending.ts'
import { createPresence } from './presence.ts'
import type { StoredDraft } from './store.ts'
import { bringsNothing, type Inspection, inspectUpdate, type NewClocks } from './update.ts'

interface PeerState {
  /** True once it asked for the state: from then on it gets every update. */
  isListening: boolean
  /** It did not read fast enough: what it missed it gets as a whole, when it reads again. */
  isLagging: boolean
  pending: Pending
  /** Whether it has answered our last question for what we lack. */
  hasAnswered: boolean
  /** How often it was asked again. */
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

/** How often a peer is asked for what is missing before it is closed. */
const healLimit = 3
/** Bytes of one peer that may wait for what they build on. */
const heldLimit = 4 * 1024 * 1024

function originsOf(credit: Credit | undefined, clocks: readonly NewClocks[], doc: Y.Doc) {
  if (!credit) return undefined
  return credit.kind === 'suggested' ? suggestedOrigins(clocks, credit) : credit.origins(doc)
}

const roomFailed = () =>
  new AppError(
    'unavailable',
    'The story could not be stored a moment ago. Try again in a few seconds.',
  )

export class Room {
  readonly storyId: string
  readonly epoch: string
  readonly presence
  /** What was appended since the last fold. */
  unfolded: { rows: number; bytes: number }
  /** Bytes of the log that this room was made of: what it costs in memory grows with them. */
  weight: number
  #deps: RoomDeps
  #document
  #authorship
  #origins
  #outbox
  #peers = new Map<Peer, PeerState>()
  #failed = false

  constructor(deps: RoomDeps) {
    const { storyId, draft, now } = deps
    const bytes = draft.updates.reduce((sum, update) => sum + update.length, 0)
    this.storyId = storyId
    this.epoch = draft.epoch
    this.unfolded = { rows: draft.updates.length, bytes }
    this.weight = bytes + (draft.state?.length ?? 0)
    this.#deps = deps
    this.#document = openDocument(storyId, draft)
    this.#origins = createOrigins(this.#document.doc)
    this.#outbox = createOutbox(draft.seq)
    this.#authorship = createAuthorship(draft.owners)
    this.presence = createPresence<Peer>({
      now: () => now().getTime(),
      mayUse: (peer, client) => this.#authorship.mayUse(peer.person.id, client),
      broadcast: updateFor => {
        for (const peer of this.#peers.keys()) this.#sendPresence(peer, updateFor(peer))
      },
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
      isListening: false,
      isLagging: false,
      pending: createPending(),
      hasAnswered: false,
      heals: 0,
    })
    this.#askForMissing(peer)
    this.#sendPresence(peer, this.presence.othersOf(peer))
  }

  leave(peer: Peer) {
    if (this.#peers.delete(peer)) this.presence.leave(peer)
  }

  /** Handles one frame of a peer that has joined. Throws when its payload cannot be decoded. */
  receive(peer: Peer, frame: Frame) {
    const state = this.#peers.get(peer)
    if (this.#failed || !state) return
    switch (frame.kind) {
      case 'sync-step-1':
        return this.#answer(peer, state, frame.stateVector)
      case 'sync-step-2':
        state.hasAnswered = true
        return this.#receiveUpdate(peer, state, frame.update)
      case 'update':
        return this.#receiveUpdate(peer, state, frame.update)
      case 'awareness':
        return this.presence.receive(peer, frame.update)
      case 'query-awareness':
        return this.#sendPresence(peer, this.presence.othersOf(peer))
      case 'auth':
        return // a server's message; y-websocket clients never send it
    }
  }

  /** The peer reads again: it gets everything that it missed, in one piece. */
  catchUp(peer: Peer) {
    const state = this.#peers.get(peer)
    if (!state?.isLagging || this.#failed) return
    state.isLagging = false
    const frame = encodeUpdate(this.#document.everything())
    this.#outbox.whenDurable(() => peer.send(frame))
  }

  /** Reads the draft as it is now; resolves when what was read is durable (rule C2). */
  async read<T>(reader: (doc: Y.Doc) => T): Promise<T> {
    const value = reader(this.#document.doc)
    await this.durable()
    return value
  }

  /**
   * Changes the draft on behalf of a person, with a client id of its own (rule C10); resolves when the
   * change is durable. `client` is a random unsigned 32-bit number. `credit` says whose words it brings when
   * they are not that person's own.
   */
  async edit(userId: string, client: number, change: (doc: Y.Doc) => void, credit?: Credit) {
    if (this.#failed) throw roomFailed()
    const copy = new Y.Doc()
    Y.applyUpdate(copy, this.#document.everything())
    const before = Y.encodeStateVector(copy)
    copy.clientID = client
    let isChanged = false
    copy.on('update', () => {
      isChanged = true
    })
    copy.transact(() => change(copy))
    if (isChanged) {
      const update = Y.encodeStateAsUpdate(copy, before)
      const { clocks } = inspectUpdate(this.#document.doc, update)
      this.#acceptFrom(userId, update, null, clocks, originsOf(credit, clocks, copy))
    }
    copy.destroy()
    await this.durable()
  }

  /** Resolves when everything that was accepted so far is durable. */
  durable() {
    return new Promise<void>((resolve, reject) => {
      if (this.#failed) reject(roomFailed())
      else this.#outbox.whenDurable(resolve, reject)
    })
  }

  /** Ends it at once: what is not durable yet is not confirmed to anybody, everybody is sent away. */
  close(reason: CloseReason) {
    this.#fail(reason)
  }

  peers() {
    return [...this.#peers.keys()]
  }

  destroy() {
    this.presence.stop()
    this.#document.destroy()
  }

  #answer(peer: Peer, state: PeerState, stateVector: Uint8Array) {
    const clocks = Y.decodeStateVector(stateVector)
    if (clocks.size > 0 && !clocks.has(this.#deps.draft.seedClient)) return peer.close('otherEpoch')
    const frame = this.#document.answerTo(stateVector, clocks)
    this.#outbox.whenDurable(() => peer.send(frame))
    state.isListening = true
  }

  #receiveUpdate(peer: Peer, state: PeerState, update: Uint8Array) {
    const inspection = inspectUpdate(this.#document.doc, update)
    if (!peer.mayWrite) {
      if (!bringsNothing(inspection)) peer.close('mayNotWrite')
      return
    }
    // The frame is a view into a buffer that the socket may use again.
    const pending = state.pending.add(update.slice())
    if (!inspection.missing) {
      if (!this.#accept(peer, pending.update, inspection)) return
      state.pending.accept(pending, this.#outbox.last())
    }
    if (state.pending.hasHeld() && !this.#acceptHeld(peer, state)) return
    this.#outbox.whenDurable(() => this.#echo(peer, state))
  }

  /** Accepts what waited, as far as it builds on what is there now. False when the peer was closed. */
  #acceptHeld(peer: Peer, { pending }: PeerState): boolean {
    const state = this.#peers.get(peer)
    for (let isProgress = true; isProgress && pending.hasHeld(); ) {
      isProgress = false
      for (const held of pending.heldUpdates()) {
        const inspection = inspectUpdate(this.#document.doc, held.update)
        if (inspection.missing) continue
        if (!this.#accept(peer, held.update, inspection)) return false
        pending.accept(held, this.#outbox.last())
        isProgress = true
      }
    }
    if (pending.heldBytes() > heldLimit) {
      peer.close('outOfSync')
      return false
    }
    return !state?.hasAnswered || !pending.hasHeld() || this.#heal(peer, state)
  }

  /** Something is missing that the peer should have sent: ask again, and give up after a while. */
  #heal(peer: Peer, state: PeerState): boolean {
    if (state.heals >= healLimit) {
      peer.close('outOfSync')
      return false
    }
    state.heals++
    state.hasAnswered = false
    this.#askForMissing(peer)
    return true
  }

  #askForMissing(peer: Peer) {
    const frame = encodeStep1(this.#document.stateVector())
    this.#outbox.whenDurable(() => peer.send(frame))
  }

  /** False when the peer was closed instead. */
  #accept(peer: Peer, update: Uint8Array, { clocks, deletes }: Inspection): boolean {
    if (clocks.length === 0 && !deletes) return true
    const userId = peer.person.id
    if (clocks.some(({ client }) => !this.#authorship.mayUse(userId, client))) {
      peer.close('foreignClient')
      return false
    }
    if (this.#deps.log.isDown(this.storyId)) {
      peer.close('cannotStore')
      return false
    }
    return this.#acceptFrom(userId, update, peer, clocks)
  }

  /** Applies and appends. False when the update broke the room, which closes everybody. */
  #acceptFrom(
    userId: string,
    update: Uint8Array,
    author: Peer | null,
    clocks: NewClocks[],
    credited?: Origin[],
  ): boolean {
    try {
      const emitted = this.#document.apply(update)
      const moved = this.#origins.take(userId)
      this.#append(userId, emitted, clocks, author, credited ?? moved)
      return true
    } catch (error) {
      const { logger } = this.#deps
      logger.error({ err: error, storyId: this.storyId, userId }, 'an update broke the room')
      author?.close('badMessage')
      this.#fail('tryAgain')
      return false
    }
  }

  #append(
    userId: string,
    emitted: Uint8Array[],
    clocks: NewClocks[],
    author: Peer | null,
    origins: Origin[],
  ) {
    const [first, ...tidied] = emitted
    if (!first) return
    const bytes = tidied.length === 0 ? first : Y.mergeUpdates(emitted)
    const at = this.#deps.now()
    const seq = this.#outbox.next()
    this.unfolded.rows++
    this.unfolded.bytes += bytes.length
    this.weight += bytes.length
    const appended = this.#deps.log.append({
      storyId: this.storyId,
      epoch: this.epoch,
      seq,
      userId,
      at: at.toISOString(),
      bytes,
      ...this.#authorship.record(userId, clocks, at),
      origins,
    })
    const frame = encodeUpdate(bytes)
    // The author has what it sent, but not what Yjs tidied up after it here.
    this.#outbox.whenDurable(() => this.#broadcast(frame, tidied.length === 0 ? author : null))
    appended.then(
      () => {
        if (this.#failed) return
        this.#outbox.confirm(seq)
        this.#deps.onDurable()
      },
      error => {
        const { logger } = this.#deps
        logger.error({ err: error, storyId: this.storyId }, 'the log could not be written')
        this.#fail('cannotStore')
      },
    )
  }

  #echo(peer: Peer, { pending }: PeerState) {
    for (const update of pending.takeDurable(this.#outbox.isDurable))
      peer.send(encodeUpdate(update))
  }

  #broadcast(frame: Uint8Array, except: Peer | null) {
    for (const [peer, state] of this.#peers) {
      if (peer === except || !state.isListening || state.isLagging) continue
      if (!peer.sendIfReading(frame)) state.isLagging = true
    }
  }

  #sendPresence(peer: Peer, update: Uint8Array | null) {
    if (update) peer.sendIfFree(encodeAwareness(update))
  }

  #fail(reason: CloseReason) {
    if (this.#failed) return
    this.#failed = true
    this.#outbox.fail(roomFailed())
    for (const peer of this.peers()) peer.close(reason)
    this.#deps.onFail()
  }
}
