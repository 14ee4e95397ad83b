// The drafts' copies on this computer (rule C9): named by person, story and epoch, so that nothing of
// one gets into another. Here they are found, looked into without being opened, and deleted.
import { clearDocument } from 'y-indexeddb'
import * as Y from 'yjs'
import { forgetStored } from '#client/ui/storage.ts'
import type { Unsent } from '../rescue/typed-here.ts'
import { resultOf } from './idb.ts'
import { readCounts, readUnsent } from './local-copy.ts'

/** All names of copies begin with it. */
export const copiesPrefix = 'standfirst:'

/** Only ever opened to see whether that is allowed. */
export const probeName = `${copiesPrefix}probe`

export interface CopyName {
  userId: string
  storyId: string
  epoch: string
}

export const localCopyName = ({ userId, storyId, epoch }: CopyName) =>
  `${copiesPrefix}${userId}:${storyId}:${epoch}`

export function parseCopyName(name: string): CopyName | null {
  const [start, userId, storyId, epoch, ...rest] = name.split(':')
  if (`${start}:` !== copiesPrefix || !userId || !storyId || !epoch || rest.length > 0) return null
  return { userId, storyId, epoch }
}

/** Every copy that this person has here; none in a browser that keeps or tells nothing. */
export async function listLocalCopies(userId: string): Promise<CopyName[]> {
  const databases = await indexedDB.databases().catch(() => [])
  return databases.flatMap(({ name }) => {
    const copy = name === undefined ? null : parseCopyName(name)
    return copy?.userId === userId ? [copy] : []
  })
}

export interface CopyContent extends Unsent {
  /** Edits that are not on the server's disk, as far as the pages that made them knew. */
  unsaved: number
  state: Uint8Array
}

/** Reads a copy without taking part in its draft; null when it is no copy, or gone. */
export async function readLocalCopy(name: CopyName): Promise<CopyContent | null> {
  const request = indexedDB.open(localCopyName(name))
  request.onupgradeneeded = () => request.transaction?.abort() // it was not there: leave it so
  const db = await resultOf(request).catch(() => null)
  if (!db) return null
  try {
    const { total } = await readCounts(db)
    const unsent = await readUnsent(db)
    const rows: Uint8Array[] = await resultOf(
      db.transaction('updates').objectStore('updates').getAll(),
    )
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const update of rows) Y.applyUpdate(doc, update)
    })
    const state = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    return { ...unsent, unsaved: total, state }
  } catch {
    return null
  } finally {
    db.close()
  }
}

/** Deletes a copy, and what was suggested for it and not sent. */
export async function deleteLocalCopy(name: CopyName) {
  forgetStored(localCopyName(name))
  await clearDocument(localCopyName(name))
}

/** The same with every copy, at sign-out. */
export async function wipeLocalCopies() {
  forgetStored(copiesPrefix)
  const databases = await indexedDB.databases()
  const names = databases.flatMap(({ name }) => (name?.startsWith(copiesPrefix) ? [name] : []))
  await Promise.all(names.map(name => clearDocument(name)))
}
