// Drafts in the making: the log, the rooms, who was in which until when, what came in late.
import { createBatches } from '#server/batches/service.ts'
import { createBatchStore } from '#server/batches/store.ts'
import { createVisits } from '#server/batches/visits.ts'
import { createDrafts } from '#server/collab/drafts.ts'
import { createFolder } from '#server/collab/folder.ts'
import { openJournal } from '#server/collab/journal/journal.ts'
import { createLog } from '#server/collab/log.ts'
import { createLogStore } from '#server/collab/log-store.ts'
import { createRooms } from '#server/collab/rooms.ts'
import { createDraftStore } from '#server/collab/store.ts'
import type { Base } from './base.ts'
import type { People } from './people.ts'

export async function composeDrafts(
  { config, overrides, database, db, events, logger, metrics, now, newId, newClient }: Base,
  { users }: People,
) {
  const journal = await openJournal({
    folder: config.dataDir,
    store: createLogStore(database),
    logger,
    onRefused: storyId => rooms.failStory(storyId),
  })
  const draftStore = createDraftStore(db, journal.settle)
  const drafts = createDrafts({ store: draftStore, newId, newClient })
  const log = createLog({
    async write(group) {
      const stop = metrics.commitSeconds.startTimer()
      await journal.write(group)
      stop()
    },
    settle: journal.settle,
  })
  const folder = createFolder({ store: draftStore, logger })
  const rooms = createRooms({
    onLateBatch(batch) {
      batches
        .record(batch)
        .catch(error => logger.error({ err: error }, 'a late batch could not be recorded'))
    },
    store: draftStore,
    log,
    folder,
    events,
    logger,
    now,
    idle: overrides.roomIdle ?? 60_000,
    idleWeight: overrides.idleWeight ?? 64 * 1024 * 1024,
  })
  metrics.openRooms(rooms.count)
  const batchStore = createBatchStore(db)
  const visits = createVisits({
    store: batchStore,
    now,
    onError: error => logger.warn({ err: error }, 'visits could not be written'),
  })
  await visits.tidy()
  const batches = createBatches({
    store: batchStore,
    rooms,
    events,
    people: users.byId,
    now,
    newId,
    newClient,
  })

  return { drafts, folder, rooms, journal, visits, batches }
}

export type Drafts = Awaited<ReturnType<typeof composeDrafts>>
