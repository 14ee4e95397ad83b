// The open rooms. Loading and unloading are single-flight per story (rule C1): nobody syncs with a room
// that has not loaded, nothing unloads while somebody uses it, a new one waits for the old one's end.
import type { Logger } from 'pino'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { CloseReason } from '#shared/collab/close-codes.ts'
import type { LateBatch } from './arrival.ts'
import type { Folder } from './folder.ts'
import type { Log } from './log.ts'
import type { Peer } from './peer.ts'
import { Room } from './room.ts'
import type { DraftStore } from './store.ts'

export interface RoomsDeps {
  store: DraftStore
  log: Log
  folder: Folder
  events: Events
  logger: Logger
  now: () => Date
  onLateBatch: (batch: LateBatch) => void
  /** Milliseconds that a room stays open after its last user. */
  idle: number
  /** Bytes of drafts, as logged, that rooms without users may hold together. */
  idleWeight: number
}

interface Entry {
  storyId: string
  loading: Promise<Room>
  /** Null until it has loaded. */
  room: Room | null
  /** Peers and readers; nothing unloads while there is one. */
  users: number
  timer: NodeJS.Timeout | null
}

/** A room's log is folded when it has this much since the last fold. */
const foldAt = { rows: 500, bytes: 256 * 1024 }
/** A room that closes with fewer rows keeps them: opening them costs less than folding. */
const foldAtClose = 50
/** Over how many milliseconds peers are sent away at most when the newsroom stops, and per peer. */
const farewell = { atMost: 2000, each: 5 }

export function createRooms(deps: RoomsDeps) {
  const { store, log, folder, events, logger, now, idle, idleWeight } = deps
  // In the order of last use, so that the first without users is the one to let go.
  const entries = new Map<string, Entry>()
  const closing = new Map<string, Promise<void>>()
  /** Peers that wait for a room to load: what ends connections ends theirs too. */
  const arriving = new Set<Peer>()
  let isStopping = false

  /** Whoever opens the story from now on waits for `work`, and for what they would have waited for before. */
  function holdBack(storyId: string, work: () => Promise<void>): Promise<void> {
    const before = closing.get(storyId)
    const held = (async () => {
      await before?.catch(() => {}) // its own caller is told
      await work()
    })().finally(() => {
      if (closing.get(storyId) === held) closing.delete(storyId)
    })
    closing.set(storyId, held)
    return held
  }

  async function load(storyId: string): Promise<Room> {
    await closing.get(storyId)?.catch(() => {}) // whoever closes it is told
    const draft = await store.find(storyId)
    if (!draft) throw new AppError('not-found', 'There is no such story.')
    const room: Room = new Room({
      storyId,
      draft,
      log,
      now,
      logger,
      onDurable: () => {
        events.emit('draft.changed', { storyId })
        foldIfLong(room)
      },
      onLateBatch: deps.onLateBatch,
      onPresence: () => events.emit('presence.changed', { storyId }),
      onFail: () => forget(storyId, room),
    })
    return room
  }

  function foldIfLong(room: Room) {
    const { rows, bytes } = room.unfolded
    if (rows < foldAt.rows && bytes < foldAt.bytes) return
    room.unfolded = { rows: 0, bytes: 0 }
    void folder.fold(room.storyId)
  }

  /** A failed room: whoever comes next loads anew, once what was being written is written or refused. */
  function forget(storyId: string, room: Room) {
    const entry = entries.get(storyId)
    if (entry?.room === room) {
      if (entry.timer) clearTimeout(entry.timer)
      entries.delete(storyId)
    }
    void holdBack(storyId, async () => {
      await log.settled()
      room.destroy()
    })
  }

  function create(storyId: string): Entry {
    const entry: Entry = { storyId, loading: load(storyId), room: null, users: 0, timer: null }
    entry.loading.then(
      room => {
        entry.room = room
      },
      // Whoever waits gets the error; the next may try again, and may have begun to.
      () => {
        if (entries.get(storyId) === entry) entries.delete(storyId)
      },
    )
    return entry
  }

  function enter(storyId: string): Entry {
    const entry = entries.get(storyId) ?? create(storyId)
    if (entry.timer) clearTimeout(entry.timer)
    entry.timer = null
    entry.users++
    entries.delete(storyId)
    entries.set(storyId, entry)
    return entry
  }

  function exit(entry: Entry) {
    entry.users--
    if (entry.users > 0 || entries.get(entry.storyId) !== entry) return
    entry.timer = setTimeout(() => void unload(entry), idle).unref()
    letGoOfHeavy()
  }

  /** Bounds what rooms hold that nobody uses: the one unused for longest goes first. */
  function letGoOfHeavy() {
    const unused = [...entries.values()].filter(({ users, room }) => users === 0 && room !== null)
    let weight = unused.reduce((sum, { room }) => sum + (room?.weight ?? 0), 0)
    for (const entry of unused) {
      if (weight <= idleWeight) return
      weight -= entry.room?.weight ?? 0
      void unload(entry)
    }
  }

  function unload(entry: Entry): Promise<void> {
    const { storyId } = entry
    if (entry.timer) clearTimeout(entry.timer)
    entries.delete(storyId)
    return holdBack(storyId, async () => {
      const room = await entry.loading.catch(() => null)
      if (!room || room.failed) return
      await room.durable().catch(() => {}) // it failed just now: the log has what is durable
      if (room.unfolded.rows >= foldAtClose) await folder.fold(storyId)
      room.destroy()
    })
  }

  const openRooms = () => [...entries.values()].flatMap(({ room }) => (room ? [room] : []))

  async function farewellToAll() {
    isStopping = true
    const peers = openRooms().flatMap(room => room.peers())
    const pause = Math.min(farewell.each, farewell.atMost / Math.max(1, peers.length))
    for (const peer of peers) {
      peer.close('goingAway')
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }

  return {
    /** Uses the room of a story, which stays open meanwhile. */
    async use<T>(storyId: string, use: (room: Room) => Promise<T> | T): Promise<T> {
      const entry = enter(storyId)
      try {
        return await use(await entry.loading)
      } finally {
        exit(entry)
      }
    },
    /** Joins a peer once the room has loaded; returns how it leaves. */
    async join(storyId: string, peer: Peer): Promise<{ room: Room; leave: () => void }> {
      if (isStopping) throw new AppError('unavailable', 'The newsroom is stopping.')
      const entry = enter(storyId)
      arriving.add(peer)
      try {
        const room = await entry.loading
        if (room.failed) throw new AppError('unavailable', 'The story was closed a moment ago.')
        room.join(peer)
        let hasLeft = false
        return {
          room,
          leave: () => {
            if (hasLeft) return
            hasLeft = true
            room.leave(peer)
            exit(entry)
          },
        }
      } catch (error) {
        exit(entry)
        throw error
      } finally {
        arriving.delete(peer)
      }
    },
    count: () => entries.size,
    /** Who is in a story now, without opening it. */
    present: (storyId: string) => entries.get(storyId)?.room?.presence.people() ?? [],
    /** `storyId` is null for a peer that is still arriving. */
    closePeers(reason: CloseReason, which: (peer: Peer, storyId: string | null) => boolean) {
      for (const peer of arriving) if (which(peer, null)) peer.close(reason)
      for (const room of openRooms())
        for (const peer of room.peers()) if (which(peer, room.storyId)) peer.close(reason)
    },
    /** What was appended to a story cannot be kept: whoever is in it comes back to what is stored, and brings the rest. */
    failStory: (storyId: string) => entries.get(storyId)?.room?.close('cannotStore'),
    /**
     * Ends a story's room for everybody in it, for a story that is deleted or begins anew: nothing more is
     * accepted, then `meanwhile` runs while nobody can open it (rule C8).
     */
    async closeStory(
      storyId: string,
      reason: CloseReason,
      meanwhile: () => Promise<void> = async () => {},
    ) {
      const entry = entries.get(storyId)
      if (entry?.timer) clearTimeout(entry.timer)
      entries.delete(storyId)
      await holdBack(storyId, async () => {
        const room = await entry?.loading.catch(() => null)
        room?.close(reason)
        await log.stored()
        await meanwhile()
      })
    },
    /**
     * Lets nobody in any more and sends everybody away, spread out, so that they do not all come back to
     * the next server at once.
     */
    farewell: farewellToAll,
    /** Closes every room, with all that was accepted on disk. */
    async close() {
      isStopping = true
      await Promise.all([...entries.values()].map(unload))
      await Promise.all(closing.values())
      await log.settled()
    },
  }
}

export type Rooms = ReturnType<typeof createRooms>
