// Adaptive group commit (rule C2): an append goes to disk at once when nothing is under way; what
// arrives meanwhile, from every room, is the next group and shares its fsync.
import type { Append } from './store.ts'

interface Waiting {
  append: Append
  resolve: () => void
  reject: (error: Error) => void
}

/** Bytes of updates in one commit, at most; the rest waits for the next. */
const groupLimit = 4 * 1024 * 1024

/** `write` puts a group on disk, all or nothing. */
export function createLog(write: (group: readonly Append[]) => Promise<void>) {
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  function takeGroup() {
    let bytes = 0
    let n = 0
    while (n < waiting.length && (n === 0 || bytes < groupLimit)) {
      bytes += waiting[n]?.append.bytes.length ?? 0
      n++
    }
    const group = waiting.slice(0, n)
    waiting = waiting.slice(n)
    return group
  }

  async function commit(group: Waiting[]) {
    try {
      await write(group.map(entry => entry.append))
      for (const { resolve } of group) resolve()
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error))
      // What a failed room appended after this must not be written either: it would leave a hole.
      const failed = new Set(group.map(entry => entry.append.storyId))
      const orphaned = waiting.filter(entry => failed.has(entry.append.storyId))
      waiting = waiting.filter(entry => !failed.has(entry.append.storyId))
      for (const { reject } of [...group, ...orphaned]) reject(failure)
    }
  }

  async function drain() {
    // One turn of the microtask queue, so that all that one socket event brought goes together.
    await null
    while (waiting.length > 0) await commit(takeGroup())
    writing = null
  }

  return {
    /** Resolves once `append` is durable. Appends of one room are committed in the order they came. */
    append: (append: Append) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ append, resolve, reject })
        writing ??= drain()
      }),
    /** Resolves when nothing is waiting or being written. */
    async settled() {
      while (writing) await writing
    },
  }
}

export type Log = ReturnType<typeof createLog>
