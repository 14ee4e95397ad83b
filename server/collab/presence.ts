// Who is in a room and where (rule C6). A peer speaks for one Yjs client only, its name and colour come
// from its session, and the clocks are ours, so that a stale one never hides a returning peer. What
// changes within a moment goes out together. Guests are seen, and see nobody of the newsroom (rule W2).
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Person } from '#shared/auth/api.ts'
import { encodeAwareness } from '#shared/collab/protocol.ts'
import { isGuest } from '#shared/permissions/roles.ts'

/** Characters of JSON that a peer may say about itself. */
const stateLimit = 2000
/** Bytes of one frame. y-websocket says again what it hears of others, so an honest one may be longer in a crowd. */
const frameLimit = 256 * 1024

/** How long changes are gathered, in milliseconds; from half of it on they go along with what else goes. */
const gathering = 50

export interface Present {
  readonly person: Person
  readonly mayWrite: boolean
}

interface Entry<P> {
  peer: P
  clock: number
  /** What the peer says, with `user` from its session; JSON. */
  state: string
}

/** The entries of an awareness message: y-protocols' awareness.js, `encodeAwarenessUpdate`. */
function* entriesOf(update: Uint8Array) {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  for (let i = 0; i < count; i++) {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder) // the peer's clock; ours is sent instead
    yield { client, json: decoding.readVarString(decoder) }
  }
}

/** What a frame says in the end of each client. */
function lastOf(update: Uint8Array) {
  const last = new Map<number, string>()
  for (const { client, json } of entriesOf(update)) last.set(client, json)
  return last
}

function encodeEntries(entries: readonly { client: number; clock: number; state: string }[]) {
  const update = encoding.encode(encoder => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return encodeAwareness(update)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function userOf({ person, mayWrite }: Present): string {
  const { id, name, colour } = person
  return JSON.stringify({ id, name, colour, mayWrite, ...(isGuest(person) && { guest: true }) })
}

/**
 * What a peer says, with `user` from its session. That comes last, and of two with the same name the last one
 * holds (ECMA-262, JSON.parse): whatever the peer called itself, nobody reads it.
 */
function stateFrom(json: string, user: string): string | null {
  if (json.length > stateLimit) return null
  const said: unknown = JSON.parse(json)
  if (!isRecord(said)) return null
  const rest = json.slice(0, json.lastIndexOf('}'))
  return `${rest}${Object.keys(said).length > 0 ? ',' : ''}"user":${user}}`
}

/** The ends of a selection as y-tiptap's caret plugin says them. */
function caretsIn(said: unknown): unknown[] {
  const cursor = isRecord(said) ? said.cursor : null
  return isRecord(cursor) ? [cursor.anchor, cursor.head].filter(isRecord) : []
}

export interface PresenceDeps<P> {
  now: () => number
  /** Whether this person may speak for this client id (rule C10). */
  mayUse: (peer: P, client: number) => boolean
  /** Sends to every peer the frame that is meant for it; nothing where it is null. */
  broadcast: (frameFor: (peer: P) => Uint8Array | null) => void
  /** Somebody came or went. */
  changed: () => void
}

export function createPresence<P extends Present>({
  now,
  mayUse,
  broadcast,
  changed,
}: PresenceDeps<P>) {
  const entries = new Map<number, Entry<P>>()
  /** Whom a peer speaks for, and its `user`. */
  const voices = new Map<P, { client: number; user: string }>()
  const dirty = new Set<number>()
  let timer: NodeJS.Timeout | null = null
  let flushedAt = 0
  let lastClock = 0

  // Always ahead of what any peer has seen, also of what a server before this one sent.
  const nextClock = () => {
    lastClock = Math.max(lastClock + 1, now())
    return lastClock
  }

  function flush() {
    if (timer) clearTimeout(timer)
    timer = null
    flushedAt = now()
    const updates = listed([...dirty])
    dirty.clear()
    if (updates.length === 0) return
    const whole = encodeEntries(updates)
    const authors = new Set(updates.map(({ peer }) => peer))
    // Nobody is told about themselves: an old state would come back as their own.
    broadcast(peer => {
      if (isGuest(peer.person)) return null
      return authors.has(peer) ? withoutOwn(updates, peer) : whole
    })
  }

  const listed = (clients: readonly number[]) =>
    clients.flatMap(client => {
      const entry = entries.get(client)
      return entry ? [{ client, ...entry }] : []
    })

  function withoutOwn(updates: readonly (Entry<P> & { client: number })[], peer: P) {
    const others = updates.filter(update => update.peer !== peer)
    return others.length > 0 ? encodeEntries(others) : null
  }

  function touch(client: number) {
    dirty.add(client)
    timer ??= setTimeout(flush, gathering).unref()
  }

  function remove(client: number) {
    entries.delete(client)
    dirty.delete(client)
    const gone = encodeEntries([{ client, clock: nextClock(), state: 'null' }])
    broadcast(peer => (isGuest(peer.person) || voices.get(peer)?.client === client ? null : gone))
  }

  /** The one client that the peer speaks for: the first whose id is free and its own. Null for another one. */
  function voiceFor(peer: P, client: number) {
    const known = voices.get(peer)
    if (known) return known.client === client ? known : null
    if (entries.has(client) || !mayUse(peer, client)) return null
    const voice = { client, user: userOf(peer) }
    voices.set(peer, voice)
    return voice
  }

  return {
    /**
     * Takes what a peer says of itself; what it says of others, or at too great length, is not listened to.
     * Throws when malformed.
     */
    receive(peer: P, update: Uint8Array) {
      if (update.length > frameLimit) return
      for (const [client, json] of lastOf(update)) {
        const voice = voiceFor(peer, client)
        if (!voice) continue
        if (json === 'null') {
          if (entries.has(client)) remove(client)
          continue
        }
        const state = stateFrom(json, voice.user)
        if (state === null) continue
        const isNew = !entries.has(client)
        entries.set(client, { peer, clock: nextClock(), state })
        touch(client)
        if (isNew) changed()
      }
    },
    leave(peer: P) {
      const voice = voices.get(peer)
      voices.delete(peer)
      if (!voice || !entries.has(voice.client)) return
      remove(voice.client)
      changed()
    },
    /** An update goes out now: what is due soon goes with it, in the same write. */
    goAlong() {
      if (timer && now() - flushedAt >= gathering / 2) flush()
    },
    /** A frame with the others' states, for a peer that asks; null when nobody else is there. */
    othersOf: (peer: P) =>
      isGuest(peer.person) ? null : withoutOwn(listed([...entries.keys()]), peer),
    people: () => [
      ...new Map([...entries.values()].map(({ peer }) => [peer.person.id, peer.person])).values(),
    ],
    /** Where carets are: both ends of everybody's selection, as Yjs relative positions in JSON. */
    carets: () => [...entries.values()].flatMap(({ state }) => caretsIn(JSON.parse(state))),
    stop() {
      if (timer) clearTimeout(timer)
    },
  }
}

export type Presence<P extends Present> = ReturnType<typeof createPresence<P>>
