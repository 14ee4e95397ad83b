// The open rooms. Loading and unloading are single-flight per story (rule C1): nobody syncs with a room
// that has not loaded, nothing unloads while somebody uses it, a new one waits for the old one's end.
import type { Logger } from 'pino'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { CloseReason } from '#shared/collab/close-codes.ts'
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
  /** Milliseconds that a room stays open after its last user. */
  idle: number
}

interface Entry {
  room: Promise<Room>
  /** Peers and readers; nothing unloads while there is one. */
  users: number
  timer: NodeJS.Timeout | null
}

/** A room's log is folded when it has this much since the last fold. */
const foldAt = { rows: 500, bytes: 256 * 1024 }
/** A room that closes with fewer rows keeps them: opening them costs less than folding. */
const foldAtClose = 50

export function createRooms({ store, log, folder, events, logger, now, idle }: RoomsDeps) {
  const entries = new Map<string, Entry>()
  const closing = new Map<string, Promise<void>>()
  let stopped = false

  async function load(storyId: string): Promise<Room> {
    await closing.get(storyId)
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
    if (entry?.timer) clearTimeout(entry.timer)
    entries.delete(storyId)
    const gone = log.settled().then(() => {
      room.destroy()
      closing.delete(storyId)
    })
    closing.set(storyId, gone)
  }

  function enter(storyId: string): Entry {
    let entry = entries.get(storyId)
    if (!entry) {
      const room = load(storyId)
      entry = { room, users: 0, timer: null }
      entries.set(storyId, entry)
      room.catch(() => entries.delete(storyId)) // whoever waits gets the error; the next may try again
    }
    if (entry.timer) clearTimeout(entry.timer)
    entry.timer = null
    entry.users++
    return entry
  }

  function exit(storyId: string, entry: Entry) {
    entry.users--
    if (entry.users > 0 || entries.get(storyId) !== entry) return
    entry.timer = setTimeout(() => void unload(storyId, entry), idle).unref()
  }

  function unload(storyId: string, entry: Entry): Promise<void> {
    entries.delete(storyId)
    const gone = (async () => {
      const room = await entry.room.catch(() => null)
      if (!room || room.failed) return
      await room.durable().catch(() => {}) // it failed just now: the log has what is durable
      if (room.unfolded.rows >= foldAtClose) await folder.fold(storyId)
      room.destroy()
    })().finally(() => closing.delete(storyId))
    closing.set(storyId, gone)
    return gone
  }

  return {
    /** Uses the room of a story, which stays open meanwhile. */
    async use<T>(storyId: string, use: (room: Room) => Promise<T> | T): Promise<T> {
      const entry = enter(storyId)
      try {
        return await use(await entry.room)
      } finally {
        exit(storyId, entry)
      }
    },
    /** Joins a peer once the room has loaded; returns how it leaves. */
    async join(storyId: string, peer: Peer): Promise<{ room: Room; leave: () => void }> {
      if (stopped) throw new AppError('unavailable', 'The newsroom is stopping.')
      const entry = enter(storyId)
      try {
        const room = await entry.room
        room.join(peer)
        let left = false
        return {
          room,
          leave: () => {
            if (left) return
            left = true
            room.leave(peer)
            exit(storyId, entry)
          },
        }
      } catch (error) {
        exit(storyId, entry)
        throw error
      }
    },
    count: () => entries.size,
    /** Who is in a story now, without opening it. */
    async present(storyId: string) {
      const entry = entries.get(storyId)
      if (!entry) return []
      const room = await entry.room.catch(() => null)
      return room?.presence.people() ?? []
    },
    async closePeers(reason: CloseReason, which: (peer: Peer) => boolean) {
      for (const { room } of [...entries.values()]) {
        const open = await room.catch(() => null)
        open?.closePeers(reason, which)
      }
    },
    /** Sends everybody away and closes every room, with all that was accepted on disk. */
    async close() {
      stopped = true
      for (const entry of entries.values()) {
        const room = await entry.room.catch(() => null)
        room?.closePeers('goingAway')
        if (entry.timer) clearTimeout(entry.timer)
      }
      await Promise.all([...entries].map(([storyId, entry]) => unload(storyId, entry)))
      await Promise.all(closing.values())
      await log.settled()
    },
  }
}

export type Rooms = ReturnType<typeof createRooms>
