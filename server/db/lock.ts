// One process a data folder: an exclusive transaction on `lock.db`, which the system drops with the
// process, however it dies.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Null when another process holds the folder; else how to let go of it. */
export function lockFolder(folder: string): (() => void) | null {
  const db = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 })
  try {
    db.exec('begin exclusive')
  } catch (error) {
    db.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return null // SQLITE_BUSY
    throw error
  }
  return () => db.close()
}
