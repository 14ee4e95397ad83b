// The room server without the newsroom around it: the database, the log and rooms as `server/app.ts` puts
// them together, a story to be in, and two people. For tests that need it often, or need to break it.
import { randomInt, randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import { pino } from 'pino'
import { createDrafts } from '#server/collab/drafts.ts'
import { createFolder } from '#server/collab/folder.ts'
import type { Journal } from '#server/collab/journal/journal.ts'
import { createLog } from '#server/collab/log.ts'
import { type Append, createLogStore } from '#server/collab/log-store.ts'
import { createRooms } from '#server/collab/rooms.ts'
import { createDraftStore } from '#server/collab/store.ts'
import type { OpenDatabase } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'
import { createEvents } from '#server/events/events.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import type { Person } from '#shared/auth/api.ts'

export const logger = pino({ level: process.env.TEST_LOG ?? 'silent' })

export const person = (name: string, ...roles: Person['roles']): Person => ({
  id: name.toLowerCase(),
  name,
  roles,
  colour: 1,
})

const storyRow = (id: string, at: string): Insertable<Database['stories']> => ({
  id,
  slug: id,
  desk_id: null,
  state: 'draft',
  live: 'none',
  language: 'en',
  headline: '',
  words: 0,
  errors: 0,
  warnings: 0,
  draft_hash: '',
  rights: null,
  embargo: null,
  created_by: null,
  created_at: at,
  changed_at: at,
})

/** Adds a story with an empty draft. */
export async function addStory(database: OpenDatabase, storyId: string) {
  const at = new Date().toISOString()
  const store = createDraftStore(database.db)
  const drafts = createDrafts({ store, newId: randomUUID, newClient: () => randomInt(2 ** 32) })
  await database.db.transaction().execute(async trx => {
    await trx.insertInto('stories').values(storyRow(storyId, at)).execute()
    await drafts.begin(trx, { storyId, article: emptyArticle('en'), userId: null, at })
  })
}

export interface RoomOptions {
  /** What stands between the log and the disk. */
  write?: (
    group: readonly Append[],
    store: (group: readonly Append[]) => Promise<void>,
  ) => Promise<void>
  /** Where appends go first; without one they go into the database. */
  journal?: Journal
  idle?: number
  clock?: () => number
}

export function openRooms(
  database: OpenDatabase,
  { write, journal, idle = 60_000, clock }: RoomOptions = {},
) {
  const logStore = createLogStore(database)
  const store = createDraftStore(database.db, journal?.settle)
  const put = journal?.write ?? logStore.append
  const log = createLog({
    write: write ? group => write(group, put) : put,
    ...(journal && { settle: journal.settle }),
    ...(clock && { now: clock }),
  })
  const folder = createFolder({ store, logger })
  const rooms = createRooms({
    store,
    log,
    folder,
    events: createEvents(logger),
    logger,
    now: () => new Date(),
    onLateBatch: () => {},
    idle,
    idleWeight: 64 * 1024 * 1024,
  })
  return { store, log, folder, rooms }
}
