// Where appends become durable (rule C2): two files that are written in turn, each write synced as it is
// made. A moment later what they hold is put into the database, many groups in one transaction, and before
// anybody reads the log there. What a stop left in them is put in at the next start. When the database takes
// nothing, the journal goes on until it is full; only then is an append refused.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { SqliteError } from '#server/db/sqlite/client.ts'
import type { Append, LogStore } from '../log-store.ts'
import { decodeGroup, encodeGroup } from './records.ts'
import { openSegment, type Segment } from './segment.ts'
import { contiguous } from './unsettled.ts'

export interface JournalDeps {
  /** Of the newsroom; it is there. */
  folder: string
  store: LogStore
  logger: Pick<Logger, 'warn' | 'error'>
  /** The database will never take what was appended to this story: its room has to begin anew from there. */
  onRefused?: (storyId: string) => void
  /** Bytes of one file. A group that is larger goes into the database at once. */
  size?: number
  /** Milliseconds that appends stay in the journal alone, at most, and between two tries when that fails. */
  pause?: number
}

/** A file and what is in it that the database does not have. */
interface Part {
  segment: Segment
  appends: Append[]
  writing: Promise<void> | null
}

/** SQLITE_CONSTRAINT. */
const isRefusedForGood = (error: unknown) =>
  error instanceof SqliteError && ((error.errcode ?? 0) & 0xff) === 19

export async function openJournal({
  folder,
  store,
  logger,
  onRefused = () => {},
  size = 1024 * 1024,
  pause = 250,
}: JournalDeps) {
  const opened = await Promise.all(
    ['drafts-a.journal', 'drafts-b.journal'].map(name => openSegment(join(folder, name), size)),
  )
  const [a, b] = opened.map(({ segment }): Part => ({ segment, appends: [], writing: null }))
  if (!a || !b) throw new Error('a journal has two files')
  let generation = Math.max(...opened.map(({ content }) => content.generation))
  let current = a
  /** The other file: empty, or what is to be settled first. */
  let other = b
  let timer: NodeJS.Timeout | null = null

  /** What the database will never take must not stop the rest: it is kept in a file of its own. */
  async function setAside(appends: readonly Append[], error: unknown) {
    const storyId = appends[0]?.storyId ?? ''
    const file = join(folder, 'set-aside', `${storyId}-${appends[0]?.seq}.journal`)
    await mkdir(join(folder, 'set-aside'), { recursive: true })
    await writeFile(file, encodeGroup(appends), { flush: true })
    logger.error({ err: error, storyId, file }, 'the database refuses what was typed; it is kept')
  }

  /** Stories of which something was set aside: what builds on that would leave a hole in their logs. */
  const broken = new Set<string>()

  async function refuse(appends: readonly Append[], error: unknown) {
    await setAside(appends, error)
    for (const { storyId } of appends) {
      broken.add(storyId)
      onRefused(storyId)
    }
  }

  /** One story's appends, those alone that follow what the database has: it may have some by now. */
  async function commitStory(storyId: string, appends: readonly Append[]) {
    const { fresh, strays } = await contiguous(appends, store.heads)
    if (strays.length > 0) await setAside(strays, new Error('it builds on what is not there'))
    if (fresh.length === 0) return
    try {
      await store.append(fresh)
      broken.delete(storyId)
    } catch (error) {
      if (!isRefusedForGood(error)) throw error
      await refuse(fresh, error)
    }
  }

  async function commit(appends: readonly Append[]) {
    const mayBreak = broken.size > 0 && appends.some(({ storyId }) => broken.has(storyId))
    try {
      if (!mayBreak) return await store.append(appends)
    } catch (error) {
      if (!isRefusedForGood(error)) throw error
    }
    const byStory = Map.groupBy(appends, ({ storyId }) => storyId)
    for (const [storyId, own] of byStory) await commitStory(storyId, own)
  }

  async function settleOther() {
    await other.writing?.catch(() => {}) // whoever writes is told
    if (other.appends.length === 0) return
    await commit(other.appends)
    other.appends = []
  }

  function swap() {
    const full = current
    current = other
    other = full
    current.segment.begin(++generation)
  }

  async function settleAll() {
    // What an earlier try could not put in is older than the rest.
    await settleOther()
    if (!isSettled()) {
      swap()
      await settleOther()
    }
  }

  const isSettled = () =>
    current.writing === null && current.appends.length === 0 && other.appends.length === 0

  let running: Promise<void> | null = null
  let queued: Promise<void> | null = null

  /** Resolves when the database has everything that was written before; rejects when it takes nothing. */
  function settle(): Promise<void> {
    if (running) {
      // It may be past what was written a moment ago.
      queued ??= running
        .catch(() => {}) // its own callers are told
        .then(() => {
          queued = null
          return settle()
        })
      return queued
    }
    if (isSettled()) return Promise.resolve()
    running = settleAll().finally(() => {
      running = null
    })
    return running
  }

  function settleSoon() {
    timer ??= setTimeout(() => {
      timer = null
      settle().catch(error => {
        logger.warn(
          { err: error },
          'the database takes nothing; what is typed stays in the journal',
        )
        settleSoon()
      })
    }, pause).unref()
  }

  /** Puts a group on disk, all or nothing; one at a time. */
  async function write(group: readonly Append[]) {
    const payload = encodeGroup(group)
    if (!current.segment.fits(payload.length)) {
      await settle()
      if (!current.segment.fits(payload.length)) return store.append(group)
    }
    const part = current
    part.writing = part.segment.append(payload).then(() => void part.appends.push(...group))
    try {
      await part.writing
    } finally {
      part.writing = null
    }
    settleSoon()
  }

  const left = opened
    .map(({ content }) => content)
    .sort((one, another) => one.generation - another.generation)
    .flatMap(({ payloads }) => payloads.flatMap(decodeGroup))
  const { fresh, strays } = await contiguous(left, store.heads)
  if (strays.length > 0)
    logger.warn({ strays: strays.length }, 'the journal is of another time than the database')
  if (fresh.length > 0) await commit(fresh)
  current.segment.begin(++generation)

  return {
    write,
    settle,
    /** What the database does not take stays in the files, for the next start. */
    async close() {
      if (timer) clearTimeout(timer)
      await settle().catch(error => {
        logger.error({ err: error }, 'what is in the journal is put in at the next start')
      })
      await Promise.all(opened.map(({ segment }) => segment.close()))
    },
  }
}

export type Journal = Awaited<ReturnType<typeof openJournal>>
