// A draft open on the server. Checks what peers send, applies it, appends what is new to the log, and
// sends nothing to anybody before it is durable (rules C2–C6, C9, C10). One that cannot append, or that
// finds itself inconsistent, fails: its peers come back to a fresh one, loaded from the log.
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { AppError } from '#shared/api/errors.ts'
import type { CloseReason } from '#shared/collab/close-codes.ts'
import { encodeStep1, encodeUpdate, type Frame, type FrameOf } from '#shared/collab/protocol.ts'
import { endArrival, type LateBatch } from './arrival.ts'
import { createAudience, type PeerState } from './audience.ts'
import { createAuthorship } from './authorship.ts'
import { openDocument } from './document.ts'
import { foreseenIn } from './foreseen.ts'
import { createIntake } from './intake.ts'
import { readLetter } from './letter.ts'
import type { Log } from './log.ts'
import { type Credit, createOrigins, type Origin, originsOf } from './origins.ts'
import { createOutbox } from './outbox.ts'
import type { Peer } from './peer.ts'
import { createPresence } from './presence.ts'
import type { StoredDraft } from './store.ts'
import { bringsNothing, type Inspection, inspectUpdate, type NewClocks } from './update.ts'

export interface RoomDeps {
  storyId: string
  draft: StoredDraft
  log: Log
  now: () => Date
  logger: Logger
  /** After an update became durable. */
  onDurable: () => void
  onPresence: () => void
  /** Somebody came back late and brought this; it is durable (rule C11). */
  onLateBatch: (batch: LateBatch) => void
  onFail: () => void
}

const roomFailed = () =>
  new AppError(
    'unavailable',
    'The story could not be stored a moment ago. Try again in a few seconds.',
  )

const merged = (updates: Uint8Array[]) => {
  const [first] = updates
  return first && updates.length === 1 ? first : Y.mergeUpdates(updates)
}

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
  #intake
  #audience = createAudience()
  #failed = false

  constructor(deps: RoomDeps) {
    const { storyId, draft, now } = deps
    const bytes = draft.updates.reduce((sum, update) => sum + update.length, 0)
    this.storyId = storyId
    this.epoch = draft.epoch
    this.unfolded = { rows: draft.updates.length, bytes }
    this.weight = bytes + (draft.state?.length ?? 0)
    this.#deps = deps
    this.#document = openDocument({ storyId, draft, onBroken: error => this.#break(error) })
    this.#origins = createOrigins(this.#document.current())
    this.#outbox = createOutbox(draft.seq)
    this.#authorship = createAuthorship(draft.owners)
    this.#intake = createIntake({
      current: this.#document.current,
      outbox: this.#outbox,
      accept: (peer, update, inspection) => this.#accept(peer, update, inspection),
      ask: peer => this.#askForMissing(peer),
    })
    this.presence = createPresence<Peer>({
      now: () => now().getTime(),
      mayUse: (peer, client) => this.#authorship.mayUse(peer.person.id, client),
      broadcast: this.#audience.show,
      changed: deps.onPresence,
    })
  }

  get size() {
    return this.#audience.size()
  }

  get failed() {
    return this.#failed
  }

  join(peer: Peer) {
    this.#audience.add(peer)
    this.#askForMissing(peer)
    this.#showOthers(peer)
  }

  leave(peer: Peer) {
    const state = this.#audience.find(peer)
    if (!state) return
    this.#endArrival(peer, state)
    this.#audience.remove(peer)
    this.presence.leave(peer)
  }

  /** Handles one frame of a peer that has joined. Throws when its payload cannot be decoded. */
  receive(peer: Peer, frame: Frame) {
    const state = this.#audience.find(peer)
    if (this.#failed || !state) return
    switch (frame.kind) {
      case 'sync-step-1':
        return this.#answer(peer, state, frame.stateVector)
      case 'sync-step-2':
        state.hasAnswered = true
        this.#intake.receive(peer, state, frame.update)
        if (!state.pending.hasHeld()) this.#endArrival(peer, state)
        return
      case 'update':
        if (this.#type(peer, state, frame)) return
        return this.#intake.receive(peer, state, frame.update)
      case 'awareness':
        return this.presence.receive(peer, frame.update)
      case 'query-awareness':
        return this.#showOthers(peer)
      case 'auth':
        return // a server's message; y-websocket clients never send it
    }
  }

  /** The peer reads again: it gets everything that it missed, in one piece. */
  catchUp(peer: Peer) {
    const state = this.#audience.find(peer)
    if (!state?.isLagging || this.#failed) return
    state.isLagging = false
    const frame = encodeUpdate(this.#document.everything())
    this.#outbox.whenDurable(() => peer.send(frame))
  }

  /** Reads the draft as it is now; resolves when what was read is durable (rule C2). */
  async read<T>(reader: (doc: Y.Doc) => T): Promise<T> {
    const value = reader(this.#document.current())
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
      const draft = this.#document.current()
      const { clocks } = inspectUpdate(draft, update)
      const foreseen = foreseenIn(draft, update)
      const updates = foreseen ? [foreseen, update] : [update]
      this.#acceptFrom(userId, updates, null, clocks, originsOf(credit, clocks, copy))
    }
    copy.destroy()
    await this.durable()
  }

  /**
   * Takes in a draft that shares this one's history (rule E6): nothing of either is lost. Who owns and wrote
   * what in it is stored already; `owners` says it to this room. Resolves when it is durable.
   */
  async merge(state: Uint8Array, owners: ReadonlyMap<number, string | null>) {
    if (this.#failed) throw roomFailed()
    this.#authorship.learn(owners)
    this.#acceptFrom(null, [state], null, [], [])
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
    return this.#audience.peers()
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

  #askForMissing(peer: Peer) {
    const frame = encodeStep1(this.#document.stateVector())
    this.#outbox.whenDurable(() => peer.send(frame))
  }

  /**
   * Takes a letter that is typed on, which needs no looking into the draft. False when it is something else, or
   * when there is anything to say about it.
   */
  #type(peer: Peer, state: PeerState, { update, message }: FrameOf<'update'>): boolean {
    if (!peer.mayWrite || state.arrival || state.pending.hasHeld()) return false
    const letter = readLetter(update)
    if (!letter || !this.#document.follows(letter)) return false
    const { client, clock } = letter
    const userId = peer.person.id
    if (!this.#authorship.mayUse(userId, client) || this.#deps.log.isDown(this.storyId))
      return false
    // The frame is a view into what the socket read, with whatever else that was.
    const bytes = update.slice()
    this.#document.type(letter, bytes)
    this.#append(userId, bytes, [{ client, from: clock, to: clock + 1 }], [])
    this.#outbox.whenDurable(() => {
      this.#audience.tell(message, peer)
      peer.send(message)
    })
    return true
  }

  /** False when the peer was closed instead. */
  #accept(peer: Peer, update: Uint8Array, inspection: Inspection): boolean {
    if (bringsNothing(inspection)) return true
    const { clocks } = inspection
    const userId = peer.person.id
    if (clocks.some(({ client }) => !this.#authorship.mayUse(userId, client))) {
      peer.close('foreignClient')
      return false
    }
    if (this.#deps.log.isDown(this.storyId)) {
      peer.close('cannotStore')
      return false
    }
    return this.#acceptFrom(userId, [update], peer, clocks)
  }

  /** Applies one after the other and appends as one. False when that broke the room, which closes everybody. */
  #acceptFrom(
    userId: string | null,
    updates: readonly Uint8Array[],
    author: Peer | null,
    clocks: NewClocks[],
    credited?: Origin[],
  ): boolean {
    const arrival = author && this.#audience.find(author)?.arrival
    try {
      arrival?.expect(this.#document.everything)
      const changes = updates.map(this.#document.apply).filter(emitted => emitted.length > 0)
      const emitted = changes.flat()
      arrival?.bring(emitted)
      const origins = this.#origins.take(userId, credited)
      if (emitted.length === 0) return true
      this.#append(userId, merged(emitted), clocks, origins)
      const frames = changes.map(change => encodeUpdate(merged(change)))
      // The author has what it sent, but not what Yjs tidied up after it here.
      const except = emitted.length === 1 ? author : null
      this.#outbox.whenDurable(() => {
        for (const frame of frames) this.#audience.tell(frame, except)
      })
      return true
    } catch (error) {
      author?.close('badMessage')
      this.#break(error, userId)
      return false
    }
  }

  /** What waits for the outbox after this waits for it. */
  #append(userId: string | null, bytes: Uint8Array, clocks: NewClocks[], origins: Origin[]) {
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
    appended.then(
      () => {
        if (this.#failed) return
        this.#outbox.confirm(seq)
        this.presence.goAlong()
        this.#deps.onDurable()
      },
      error => {
        const { logger } = this.#deps
        logger.error({ err: error, storyId: this.storyId }, 'the log could not be written')
        this.#fail('cannotStore')
      },
    )
  }

  #endArrival({ person }: Peer, state: PeerState) {
    const batch = endArrival(state, this, person.id)
    if (batch) this.#outbox.whenDurable(() => this.#deps.onLateBatch(batch))
  }

  #showOthers(peer: Peer) {
    const others = this.presence.othersOf(peer)
    if (others) peer.sendIfFree(others)
  }

  #break(error: unknown, userId: string | null = null) {
    const { logger } = this.#deps
    logger.error({ err: error, storyId: this.storyId, userId }, 'an update broke the room')
    this.#fail('tryAgain')
  }

  #fail(reason: CloseReason) {
    if (this.#failed) return
    this.#failed = true
    this.#outbox.fail(roomFailed())
    for (const peer of this.peers()) peer.close(reason)
    this.#deps.onFail()
  }
}
