// The copy of one draft on this computer. y-indexeddb reads it and keeps it short; writing is ours, since
// it writes each keystroke in a transaction of its own, too slow for a page that is being closed, and does
// not say when one is committed.
import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import * as Y from 'yjs'
import { resultOf } from './idb.ts'
import { type Batch, createKeeper } from './keeper.ts'

/** Whether what is typed here is in the copy, and why not. */
export type Keeping = 'kept' | 'none' | 'full'

const updates = 'updates'
const custom = 'custom'
const countPrefix = 'unsaved'
/** Each client id that this computer wrote with has a row of its own. */
const ownPrefix = 'own:'
/** The state vector of when the server last had everything. */
const baseKey = 'base'
/** Rows after which the copy is written anew as one. */
const shortenAt = 500

export const countKeys = (keys: readonly IDBValidKey[]) =>
  keys.filter((key): key is string => typeof key === 'string' && key.startsWith(countPrefix))

/** What pages on this computer left unsaved in this draft, and under which keys they counted it. */
export async function readCounts(db: IDBDatabase) {
  const store = db.transaction(custom).objectStore(custom)
  const [keys, values] = await Promise.all([
    resultOf(store.getAllKeys()),
    resultOf<unknown[]>(store.getAll()),
  ])
  const counts = values.filter((_, i) => countKeys(keys.slice(i, i + 1)).length > 0)
  const total = counts.reduce<number>((sum, n) => sum + (typeof n === 'number' ? n : 0), 0)
  return { keys: countKeys(keys), total }
}

/** What tells the words that were typed here and never sent from the rest of the draft. */
export async function readUnsent(db: IDBDatabase) {
  const store = db.transaction(custom).objectStore(custom)
  const [keys, base] = await Promise.all([
    resultOf(store.getAllKeys()),
    resultOf<unknown>(store.get(baseKey)),
  ])
  const own = keys.filter(key => typeof key === 'string' && key.startsWith(ownPrefix))
  return {
    own: new Set(own.map(key => Number(String(key).slice(ownPrefix.length)))),
    base: base instanceof Uint8Array ? Y.decodeStateVector(base) : new Map<number, number>(),
  }
}

/** Whether this browser keeps anything: a private window may refuse. */
const keepsCopies = (probe: string) =>
  new Promise<boolean>(resolve => {
    try {
      const request = indexedDB.open(probe)
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
      request.onerror = () => resolve(false)
    } catch {
      resolve(false) // some browsers throw at the first touch
    }
  })

export interface CopyOptions {
  name: string
  doc: Y.Doc
  /** An empty database to try. */
  probe: string
  unsaved: () => number
  /** With the line down this copy is the only one: then the disk is waited for. */
  isOnlyCopy: () => boolean
  changed: (state: { unkept: number; keeping: Keeping }) => void
}

/** Reads the copy into `doc`; null when this browser keeps none. */
export async function openLocalCopy({ name, doc, probe, ...deps }: CopyOptions) {
  if (!(await keepsCopies(probe))) return null
  const copy = new IndexeddbPersistence(name, doc)
  await copy.whenSynced
  doc.off('update', copy._storeUpdate)
  const { db } = copy
  if (!db) return null // after whenSynced there is one
  const left = await readCounts(db)
  const unsent = left.total > 0 ? await readUnsent(db) : null
  const ownKey = `${countPrefix}:${crypto.randomUUID()}`
  /** Of when the server last had everything, until it is written. */
  let base: Uint8Array | null = null
  let rows = await resultOf(db.transaction(updates).objectStore(updates).count())

  const keepingOf = (error: unknown): Keeping =>
    error === null
      ? 'kept'
      : error instanceof DOMException && error.name === 'QuotaExceededError'
        ? 'full'
        : 'none'

  const write = (batch: Batch) =>
    new Promise<void>((resolve, reject) => {
      const durability = deps.isOnlyCopy() ? 'strict' : 'relaxed'
      const transaction = db.transaction([updates, custom], 'readwrite', { durability })
      const log = transaction.objectStore(updates)
      for (const update of batch.updates) log.add(update)
      const counts = transaction.objectStore(custom)
      // What earlier pages left is in our own count now.
      for (const key of left.keys) counts.delete(key)
      if (batch.unsaved === 0) {
        base = Y.encodeStateVector(doc)
        counts.delete(ownKey)
      } else {
        counts.put(batch.unsaved, ownKey)
        counts.put(true, `${ownPrefix}${doc.clientID}`)
      }
      const known = base
      if (known) counts.put(known, baseKey)
      transaction.oncomplete = () => {
        if (base === known) base = null
        rows += batch.updates.length
        resolve()
        if (rows >= shortenAt) shorten()
      }
      transaction.onabort = () => reject(transaction.error)
      transaction.commit()
    })

  function shorten() {
    rows = 0
    storeState(copy, false).catch(() => {}) // it stays long; the next time is soon
  }

  const keeper = createKeeper({
    write,
    everything: () => Y.encodeStateAsUpdate(doc),
    unsaved: deps.unsaved,
    changed: ({ unkept, error }) => deps.changed({ unkept, keeping: keepingOf(error) }),
  })
  const onHidden = () => {
    if (document.visibilityState === 'hidden') keeper.flush()
  }
  addEventListener('pagehide', keeper.flush)
  document.addEventListener('visibilitychange', onHidden)

  return {
    /** The origin of what it reads into the draft. */
    origin: copy as object,
    left: left.total,
    /** Which words those were; null when none are left. */
    unsent,
    add: keeper.add,
    saved() {
      if (deps.unsaved() === 0) base = Y.encodeStateVector(doc)
      keeper.saved()
    },
    close() {
      removeEventListener('pagehide', keeper.flush)
      document.removeEventListener('visibilitychange', onHidden)
      keeper.flush()
      return copy.destroy() // waits for open transactions
    },
  }
}

export type LocalCopy = NonNullable<Awaited<ReturnType<typeof openLocalCopy>>>
