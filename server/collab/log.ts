// Adaptive group commit (rule C2): an append goes to disk as soon as what came with it is there; what arrives
// meanwhile, from every room, is the next group and shares its fsync.
import { setImmediate as turn } from 'node:timers/promises'
import type { Append } from './log-store.ts'

interface Waiting {
  append: Append
  resolve: () => void
  reject: (error: Error) => void
}

/** Bytes of updates in one commit, at most; the rest waits for the next. */
const groupLimit = 4 * 1024 * 1024
/**
 * Turns of the event loop before a commit, which costs the same however much it holds: what all sockets bring in
 * them goes together. Under load a turn takes longer, and groups grow.
 */
const company = 2
/** Milliseconds after a failure in which nothing new of that story is taken: the disk is given time. */
const cooling = 1000

export interface LogDeps {
  /** Puts a group on disk, all or nothing. */
  write: (group: readonly Append[]) => Promise<void>
  /** Resolves when the database has all that was written; rejects when it takes nothing. */
  settle?: () => Promise<void>
  /** Milliseconds, of a clock that never jumps. */
  now?: () => number
}

export function createLog({
  write,
  settle = async () => {},
  now = () => performance.now(),
}: LogDeps) {
  let waiting: Waiting[] = []
  let writing: Waiting[] = []
  /** Ends with the commit that is next or under way; null when there is none. */
  let round: Promise<void> | null = null
  /** When each story's last append failed. */
  const failures = new Map<string, number>()

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

  function refuse(group: readonly Waiting[], error: unknown) {
    const failure = error instanceof Error ? error : new Error(String(error))
    // What a failed room appended after this must not be written either: it would leave a hole.
    const stories = new Set(group.map(({ append }) => append.storyId))
    const orphaned = waiting.filter(({ append }) => stories.has(append.storyId))
    waiting = waiting.filter(({ append }) => !stories.has(append.storyId))
    for (const { reject } of [...group, ...orphaned]) reject(failure)
  }

  async function commit(group: Waiting[]) {
    try {
      await write(group.map(({ append }) => append))
      for (const { resolve } of group) resolve()
    } catch (error) {
      const byStory = Map.groupBy(group, ({ append }) => append.storyId)
      if (byStory.size === 1) {
        for (const storyId of byStory.keys()) failures.set(storyId, now())
        return refuse(group, error)
      }
      // One story's trouble is not the others': each on its own.
      for (const one of byStory.values()) await commit(one)
    }
  }

  async function nextCommit() {
    for (let i = 0; i < company; i++) await turn()
    writing = takeGroup()
    await commit(writing)
    writing = []
    round = waiting.length > 0 ? nextCommit() : null
  }

  /** Resolves when what has been given so far is written or refused; what comes meanwhile is not waited for. */
  async function settled() {
    const given = new Set([...writing, ...waiting])
    while (round && [...writing, ...waiting].some(one => given.has(one))) await round
  }

  return {
    /** Resolves once `append` is durable. Appends of one room are committed in the order they came. */
    append: (append: Append) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ append, resolve, reject })
        round ??= nextCommit()
      }),
    /** True for a moment after something of this story could not be written. */
    isDown(storyId: string) {
      const failedAt = failures.get(storyId)
      if (failedAt === undefined) return false
      if (now() - failedAt < cooling) return true
      failures.delete(storyId)
      return false
    },
    settled,
    /** Resolves when, besides, the database has all of it; rejects when it takes nothing. */
    async stored() {
      await settled()
      await settle()
    },
  }
}

export type Log = ReturnType<typeof createLog>
