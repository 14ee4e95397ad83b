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

function stateFrom(json: string, { person, mayWrite }: Present): string | null {
  if (json.length > stateLimit) return null
  const said: unknown = JSON.parse(json)
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null
  const { id, name, colour } = person
  const user = { id, name, colour, mayWrite, ...(isGuest(person) && { guest: true }) }
  return JSON.stringify({ ...said, user })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

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
  const clientOf = new Map<P, number>()
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
    broadcast(peer => (isGuest(peer.person) || clientOf.get(peer) === client ? null : gone))
  }

  /** The one client id that the peer speaks for; the first that is free and its own. */
  function bind(peer: P, client: number) {
    const bound = clientOf.get(peer)
    if (bound !== undefined) return bound === client
    if (entries.has(client) || !mayUse(peer, client)) return false
    clientOf.set(peer, client)
    return true
  }

  return {
    /** Takes what a peer says of itself; what it says of others is not listened to. Throws when malformed. */
    receive(peer: P, update: Uint8Array) {
      for (const { client, json } of entriesOf(update)) {
        if (!bind(peer, client)) continue
        if (json === 'null') {
          if (entries.has(client)) remove(client)
          continue
        }
        const state = stateFrom(json, peer)
        if (state === null) continue
        const isNew = !entries.has(client)
        entries.set(client, { peer, clock: nextClock(), state })
        touch(client)
        if (isNew) changed()
      }
    },
    leave(peer: P) {
      const client = clientOf.get(peer)
      clientOf.delete(peer)
      if (client === undefined || !entries.has(client)) return
      remove(client)
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
