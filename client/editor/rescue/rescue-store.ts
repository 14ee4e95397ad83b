// Text that is in no draft, since the server would not take it or others took its block away, set aside on this computer (rules C4, C9): one small database a
// person, emptied by that person or at sign-out, with the drafts' copies.
import { textBreak } from '#client/ui/download.ts'
import { databaseNames, rescuedName } from '../session/copy-names.ts'
import { resultOf } from '../session/idb.ts'

export interface Rescued {
  id: string
  storyId: string
  headline: string
  /** When it was set aside, ISO 8601. */
  at: string
  /** The code that the server closed the draft with; null when it took the words, and others their block. */
  code: number | null
  /** The words that were typed here and that nobody else had; empty when something else changed. */
  typed: string
  /** The whole text, or block, as it stood here; null when the story is no longer open to this person. */
  text: string | null
}

export const newRescued = (content: Omit<Rescued, 'id' | 'at'>): Rescued => ({
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  ...content,
})

/** All of it to be read: what was typed or suggested need not be in the text as it stood. */
export const rescuedText = ({ typed, text }: Rescued) =>
  [typed, text].filter(Boolean).join(textBreak)

const store = 'texts'

async function openStore(userId: string): Promise<IDBDatabase> {
  const request = indexedDB.open(rescuedName(userId))
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' })
  return resultOf(request)
}

async function inStore<T>(
  userId: string,
  mode: IDBTransactionMode,
  use: (texts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await openStore(userId)
  try {
    return await resultOf(
      use(db.transaction(store, mode, { durability: 'strict' }).objectStore(store)),
    )
  } finally {
    db.close() // once what is under way has ended
  }
}

export const keepRescued = (userId: string, text: Rescued) =>
  inStore(userId, 'readwrite', texts => texts.put(text))

export const dropRescued = (userId: string, id: string) =>
  inStore(userId, 'readwrite', texts => texts.delete(id))

/** The newest first; none in a browser that keeps nothing. */
export async function listRescued(userId: string): Promise<Rescued[]> {
  if (!(await databaseNames()).includes(rescuedName(userId))) return []
  const texts: Rescued[] = await inStore(userId, 'readonly', all => all.getAll())
  return texts.sort((a, b) => b.at.localeCompare(a.at))
}
