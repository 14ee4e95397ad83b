// The drafts' copies on this computer (rule C9): found, looked into without being opened, and deleted.
import { clearDocument } from 'y-indexeddb'
import * as Y from 'yjs'
import { forgetStored } from '#client/ui/storage.ts'
import type { Unsent } from '../rescue/typed-here.ts'
import {
  type CopyName,
  copiesPrefix,
  databaseNames,
  localCopyName,
  parseCopyName,
} from './copy-names.ts'
import { resultOf } from './idb.ts'
import { readCounts, readUnsent } from './local-copy.ts'

/** Every copy that this person has here. */
export async function listLocalCopies(userId: string): Promise<CopyName[]> {
  return (await databaseNames()).flatMap(name => {
    const copy = parseCopyName(name)
    return copy?.userId === userId ? [copy] : []
  })
}

export interface CopyContent extends Unsent {
  /** Edits that are not on the server's disk, as far as the pages that made them knew. */
  unsaved: number
  state: Uint8Array
}

/** Reads a copy without taking part in its draft; null when there is none. Throws when it cannot be read. */
export async function readLocalCopy(name: CopyName): Promise<CopyContent | null> {
  const request = indexedDB.open(localCopyName(name))
  let isThere = true
  request.onupgradeneeded = () => {
    isThere = false
    request.transaction?.abort() // leave it so
  }
  const db = await resultOf(request).catch(error => {
    if (isThere) throw error
  })
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
  const names = (await databaseNames()).filter(name => name.startsWith(copiesPrefix))
  await Promise.all(names.map(name => clearDocument(name)))
}
