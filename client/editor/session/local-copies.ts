// The drafts' copies on this computer (rule C9): named by person, story and epoch, so that nothing of
// one gets into another.
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const prefix = 'standfirst:'

export const localCopyName = (userId: string, storyId: string, epoch: string) =>
  `${prefix}${userId}:${storyId}:${epoch}`

/** Whether this browser keeps anything: a private window, or a full disk, may refuse. */
const keepsCopies = () =>
  new Promise<boolean>(resolve => {
    try {
      const request = indexedDB.open(`${prefix}probe`)
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
      request.onerror = () => resolve(false)
    } catch {
      resolve(false) // some browsers throw at the first touch
    }
  })

/** The copy of a draft, read into `doc`; null when this browser keeps none. */
export async function openLocalCopy(name: string, doc: Y.Doc) {
  if (!(await keepsCopies())) return null
  const copy = new IndexeddbPersistence(name, doc)
  await copy.whenSynced
  return copy
}

/** Deletes every copy, at sign-out. */
export async function wipeLocalCopies() {
  const databases = await indexedDB.databases()
  const names = databases.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))
  await Promise.all(names.map(name => clearDocument(name)))
}
