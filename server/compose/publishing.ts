// What goes out and who may have it: publication, exports, the reader, agency copy in.
import { createGate } from '#server/access/gate.ts'
import type { Ledger } from '#server/delivery/ledger.ts'
import { createAddEdition, type Participant } from '#server/publishing/add-edition.ts'
import { createBasis } from '#server/publishing/basis.ts'
import { createCorrectionStore } from '#server/publishing/correction-store.ts'
import { createCorrections } from '#server/publishing/corrections.ts'
import { createErasure } from '#server/publishing/erasure.ts'
import { createExportAccess } from '#server/publishing/export-access.ts'
import { createGateFindings } from '#server/publishing/gate-findings.ts'
import { createOwnCopy } from '#server/publishing/own-copy.ts'
import { createRightsClock } from '#server/publishing/rights-clock.ts'
import { createRightsStore } from '#server/publishing/rights-store.ts'
import { createScheduleStore } from '#server/publishing/schedule-store.ts'
import { createSchedules, overtake } from '#server/publishing/schedules.ts'
import { createPublishing } from '#server/publishing/service.ts'
import { createTokens } from '#server/publishing/tokens.ts'
import { createWithdrawing } from '#server/publishing/withdrawing.ts'
import { createFrontOrder } from '#server/reader/front-order.ts'
import { createFrontStore } from '#server/reader/front-store.ts'
import { createSearch } from '#server/reader/search.ts'
import { detectLanguage } from '#server/wire/language.ts'
import { createWire } from '#server/wire/service.ts'
import { denied } from '#shared/permissions/grants.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import type { Base } from './base.ts'
import type { Drafts } from './drafts.ts'
import type { People } from './people.ts'
import type { Review } from './review.ts'
import type { Stories } from './stories.ts'

export function composePublishing(
  { overrides, db, events, logger, now, newId, newToken }: Base,
  { access, sessions, users, trail }: People,
  { batches, drafts, rooms }: Drafts,
  {
    editionStore,
    checks,
    media,
    desks,
    stories,
    authors,
    look,
    versions,
    planning,
    editions,
  }: Stories,
  { comments, signOffs }: Review,
  ledger: Ledger,
) {
  const scheduleStore = createScheduleStore(db)
  /** What is written in the same transaction as an edition, in this order. */
  const participants: Participant[] = [
    media.noteEdition,
    overtake(scheduleStore, now),
    ledger.dispatch,
  ]
  const addEdition = createAddEdition({
    db,
    store: editionStore,
    editions,
    stories,
    participants,
    events,
    now,
  })
  const basis = createBasis({
    stories,
    versions,
    checks,
    gateFindings: createGateFindings({
      comments,
      signOffs,
      ownCopy: createOwnCopy({ desks, authors, stories }),
    }),
  })
  const corrections = createCorrections({
    db,
    store: createCorrectionStore(db),
    editionStore,
    addEdition,
    basis,
    stories,
    drafts,
    rooms,
    versions,
    events,
    logger,
    now,
  })
  const schedules = createSchedules({
    db,
    store: scheduleStore,
    editionStore,
    addEdition,
    basis,
    stories,
    versions,
    events,
    async findPublisher(userId) {
      const user = (await users.list()).find(({ id }) => id === userId)
      return user && !user.disabled && denied(user, 'story.publish') === null ? user : null
    },
    now,
    newId,
  })
  const publishing = createPublishing({
    addEdition,
    basis,
    corrections,
    schedules,
    withdraw: createWithdrawing({ addEdition, editions }),
    editions,
    stories,
    makeAhead: media.makeAhead,
  })
  const erasure = createErasure({ db, store: editionStore, stories, versions, events })
  const rightsClock = createRightsClock({
    db,
    store: createRightsStore(db),
    stories,
    events,
    logger,
    now,
    every: overrides.rightsClock ?? 60_000,
  })
  const wire = createWire({ stories, detectLanguage, newId })

  const actorOf = async (headers: Headers) => (await sessions.find(headers))?.person ?? null
  const staffOf = async (headers: Headers) => {
    const actor = await actorOf(headers)
    return actor && isGuest(actor) ? null : actor
  }
  const gate = createGate({
    access,
    storyOf: {
      threadId: comments.storyOf,
      taskId: planning.storyOfTask,
      batchId: batches.storyOf,
    },
    getThread: comments.get,
  })
  const tokens = createTokens({
    db,
    now,
    newId,
    newToken,
    record: trail.record,
  })
  const frontOrder = createFrontOrder({ store: createFrontStore(db), events, now })
  const search = createSearch({ db, editions, events, logger })
  const exportAccess = createExportAccess({
    tokens,
    actorOf: staffOf,
    areFormatsPublic: async () => (await look.get()).formatsPublic,
    now,
  })

  return {
    publishing,
    corrections,
    schedules,
    erasure,
    rightsClock,
    wire,
    actorOf,
    staffOf,
    gate,
    tokens,
    frontOrder,
    search,
    exportAccess,
  }
}

export type Publishing = ReturnType<typeof composePublishing>
