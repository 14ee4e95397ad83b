// A small world around one room: people whose letters to the room and from it wait until the scenario lets
// them through, a log that can refuse, a server that can be killed. Every character that anybody types is
// another one, so that what became of it can be told at the end.
import * as Y from 'yjs'
import type { Append } from '#server/collab/log-store.ts'
import type { Peer as RoomPeer } from '#server/collab/peer.ts'
import type { OpenDatabase } from '#server/db/database.ts'
import type { Person } from '#shared/auth/api.ts'
import { type CloseReason, closeCodes } from '#shared/collab/close-codes.ts'
import { decodeFrame, encodeStep1, encodeStep2, encodeUpdate } from '#shared/collab/protocol.ts'
import { openRooms } from './room-parts.ts'

/** One typed character: who typed it, and as which clock of which Yjs client. */
export interface Typed {
  author: string
  client: number
  clock: number
}

const never = new Promise<never>(() => {})

/** After these a client does not come back by itself. */
const isFinal = (reason: CloseReason) => closeCodes[reason] >= 4400 && closeCodes[reason] < 4500

export function createWorld(database: OpenDatabase, storyId: string) {
  let nextCharacter = 0x4e00
  const typed = new Map<string, Typed>()
  const deleted = new Set<string>()
  /** Updates that somebody was told are stored: echoes, and what others were sent. */
  const confirmed: Uint8Array[] = []

  let refusals = 0
  /** Milliseconds, for the log's patience. */
  let time = 0
  let generation = 0

  function boot() {
    const mine = generation
    const inFlight = new Set<Promise<void>>()
    const parts = openRooms(database, {
      clock: () => time,
      async write(group: readonly Append[], store) {
        if (mine !== generation) return never // the process is gone
        if (refusals > 0) {
          refusals--
          throw new Error('the disk refuses')
        }
        const writing = store(group)
        inFlight.add(writing)
        await writing.finally(() => inFlight.delete(writing))
        if (mine !== generation) return never
      },
    })
    return { ...parts, inFlight }
  }
  let server = boot()

  const textIn = (doc: Y.Doc) => doc.getText('kicker')

  function createPerson(who: Person, mayWrite: boolean) {
    let doc = newDoc()
    let line: ReturnType<typeof connectTo> | null = null
    let refused: CloseReason | null = null
    const wait = () => new Promise(resolve => setImmediate(resolve))

    function newDoc(from?: Uint8Array) {
      const made = new Y.Doc()
      if (from) Y.applyUpdate(made, from)
      made.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'server') line?.toRoom.push(encodeUpdate(update))
      })
      return made
    }

    function connectTo() {
      const toRoom: Uint8Array[] = []
      const fromRoom: Uint8Array[] = []
      let isReading = true
      let isClosed: CloseReason | null = null
      function post(frame: Uint8Array) {
        fromRoom.push(frame)
        const message = decodeFrame(frame)
        if (message.kind === 'update' || message.kind === 'sync-step-2')
          confirmed.push(message.update)
      }
      const peer: RoomPeer = {
        person: who,
        sessionId: who.id,
        mayWrite,
        late: null,
        send: post,
        sendIfReading(frame) {
          if (isReading) post(frame)
          return isReading
        },
        sendIfFree: () => {},
        close(reason) {
          isClosed ??= reason
        },
      }
      toRoom.push(encodeStep1(Y.encodeStateVector(doc)))
      const joining = server.rooms.join(storyId, peer).catch(() => {
        isClosed ??= 'tryAgain'
        return null
      })
      const of = generation
      return {
        peer,
        joining,
        toRoom,
        fromRoom,
        isClosed: () => (of === generation ? isClosed : 'goingAway'),
        reads(does: boolean) {
          isReading = does
        },
        isReading: () => isReading,
      }
    }

    function take(frame: Uint8Array) {
      const message = decodeFrame(frame)
      switch (message.kind) {
        case 'sync-step-1':
          line?.toRoom.push(encodeStep2(Y.encodeStateAsUpdate(doc, message.stateVector)))
          return
        case 'sync-step-2':
        case 'update':
          Y.applyUpdate(doc, message.update, 'server')
      }
    }

    /** Looks whether the line is still up; a person who was refused for good stays away. */
    function isOnline() {
      const reason = line?.isClosed() ?? null
      if (reason === null) return line !== null
      void line?.joining.then(joined => joined?.leave())
      line = null
      // Also whoever typed into nothing before the draft was there: editors wait for it, this world does not.
      if (isFinal(reason)) refused = reason
      return false
    }

    const self = {
      name: who.id,
      doc: () => doc,
      text: () => textIn(doc).toString(),
      refused: () => refused,
      isOnline,
      isPending: () => doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
      type(at: number, howMany: number) {
        const text = textIn(doc)
        const place = at % (text.length + 1)
        for (let i = 0; i < howMany; i++) {
          const character = String.fromCharCode(nextCharacter++)
          const { clientID: client } = doc
          typed.set(character, { author: who.id, client, clock: Y.getState(doc.store, client) })
          text.insert(place + i, character)
        }
      },
      erase(at: number, howMany: number) {
        const text = textIn(doc)
        if (text.length === 0) return
        const place = at % text.length
        const count = Math.min(howMany, text.length - place)
        if (mayWrite)
          for (const character of text.toString().slice(place, place + count))
            deleted.add(character)
        text.delete(place, count)
      },
      connect() {
        if (!isOnline() && !refused) line = connectTo()
      },
      async disconnect() {
        const gone = line
        line = null
        const joined = await gone?.joining
        joined?.leave()
      },
      /** Comes back with what its browser keeps, as a new Yjs client. */
      async reload() {
        await self.disconnect()
        const state = Y.encodeStateAsUpdate(doc)
        doc.destroy()
        doc = newDoc(state)
      },
      /** Comes back with nothing, as another person's tab would. */
      async startAfresh() {
        await self.disconnect()
        doc.destroy()
        doc = newDoc()
        refused = null
      },
      /** Says again what it has said: all of it, in one piece. */
      repeat() {
        line?.toRoom.push(encodeUpdate(Y.encodeStateAsUpdate(doc)))
      },
      /** The next two letters change places on their way. */
      reorder() {
        const letters = line?.toRoom
        const [first, second] = letters ?? []
        // Not the question with which a connection begins.
        if (!letters || !first || !second || first[1] === 0 || second[1] === 0) return
        letters.splice(0, 2, second, first)
      },
      /** An update from the room is lost on the way; it asks again, as a client that notices does. */
      lose() {
        const [letter] = line?.fromRoom ?? []
        if (!line || !letter || decodeFrame(letter).kind !== 'update') return
        line.fromRoom.shift()
        line.toRoom.push(encodeStep1(Y.encodeStateVector(doc)))
      },
      stopReading() {
        line?.reads(false)
      },
      async readAgain() {
        const joined = await line?.joining
        if (!line || line.isReading()) return
        line.reads(true)
        joined?.room.catchUp(line.peer)
      },
      async letOut(count: number) {
        const current = line
        const joined = await current?.joining
        if (!current || !joined || !isOnline()) return
        for (const frame of current.toRoom.splice(0, count)) {
          if (current.isClosed()) break
          joined.room.receive(current.peer, decodeFrame(frame))
        }
        await wait()
      },
      letIn(count: number) {
        if (isOnline()) for (const frame of line?.fromRoom.splice(0, count) ?? []) take(frame)
      },
      hasLetters: () =>
        isOnline() && line !== null && line.toRoom.length + line.fromRoom.length > 0,
    }
    return self
  }

  return {
    typed,
    deleted,
    confirmed,
    createPerson,
    refuseNext() {
      refusals++
    },
    /** The disk works again, and what was given up for a moment is tried again. */
    mend() {
      refusals = 0
      time += 10_000
    },
    /** kill -9: what is in memory is gone, what was handed to the disk arrives there. */
    async kill() {
      generation++
      await Promise.allSettled(server.inFlight)
      await server.folder.close()
      server = boot()
    },
    fold: () => server.folder.fold(storyId),
    /** The server itself writes, on behalf of somebody, as accepting a suggestion does (rule C10). */
    async serverTypes(userId: string, client: number) {
      const character = String.fromCharCode(nextCharacter++)
      try {
        await server.rooms.use(storyId, room =>
          room.edit(userId, client, doc => {
            typed.set(character, { author: userId, client, clock: Y.getState(doc.store, client) })
            textIn(doc).insert(0, character)
          }),
        )
      } catch {
        typed.delete(character) // refused: the caller is told
      }
    },
    durable: () => server.rooms.use(storyId, room => room.durable()).catch(() => {}),
    /** The draft as a server that starts now would load it. */
    stored: () => server.store.find(storyId),
    async end() {
      await server.rooms.close()
      await server.folder.close()
    },
  }
}

export type World = ReturnType<typeof createWorld>
export type WorldPerson = ReturnType<World['createPerson']>
