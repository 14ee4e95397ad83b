// Drafts in SQL: beginning, forking, reading and folding them. Appending to their log is log-store.ts.
import type { Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

/** A draft as it is loaded: apply `state`, then `updates` in order. */
export interface StoredDraft {
  epoch: string
  seedClient: number
  /** The last number given out in this epoch. */
  seq: number
  /** The number that `state` was folded up to; 0 when nothing was folded. */
  foldedTo: number
  state: Uint8Array | null
  updates: Uint8Array[]
  owners: Map<number, string | null>
}

export interface NewDraft {
  storyId: string
  epoch: string
  seedClient: number
  schemaVersion: number
  userId: string | null
  at: string
  state: Uint8Array
  /** How many clocks the seed client used. */
  clocks: number
}

/** Client ids, clocks and origins of one draft, noted for another that shares its history. */
async function copyAuthorship(
  trx: Transaction<Database>,
  { from, to, epoch }: { from: string; to: string; epoch: string },
) {
  for (const table of ['draft_clients', 'draft_clocks', 'draft_origins'] as const) {
    const rows = await trx
      .selectFrom(table)
      .selectAll()
      .where('story_id', '=', from)
      .where('epoch', '=', epoch)
      .execute()
    for (let start = 0; start < rows.length; start += 50) {
      const values = rows.slice(start, start + 50).map(row => ({ ...row, story_id: to }))
      await trx
        .insertInto(table)
        .values(values)
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
  }
}

const bytesOf = (row: { bytes: Uint8Array }) => row.bytes

/** `caughtUp` resolves when the database has all that is durable. */
export function createDraftStore(db: Db, caughtUp: () => Promise<void> = async () => {}) {
  return {
    /** Adds the draft of a new story inside the transaction that creates the story. */
    async create(trx: Transaction<Database>, draft: NewDraft) {
      const { storyId: story_id, epoch, userId: user_id, at } = draft
      await trx
        .insertInto('drafts')
        .values({
          story_id,
          epoch,
          seed_client: draft.seedClient,
          schema_version: draft.schemaVersion,
        })
        .execute()
      await trx
        .insertInto('draft_updates')
        .values({ story_id, epoch, seq: 1, user_id, at, bytes: draft.state })
        .execute()
      await trx
        .insertInto('draft_clients')
        .values({ story_id, epoch, client_id: draft.seedClient, user_id })
        .execute()
      await trx
        .insertInto('draft_clocks')
        .values({
          story_id,
          epoch,
          client_id: draft.seedClient,
          clock_from: 0,
          clock_to: draft.clocks,
          user_id,
          at,
        })
        .execute()
    },

    /**
     * Begins a draft at a state of another one, with which it shares its history (rule E6): the same epoch,
     * whose client ids stay their owners'. The database has to have caught up with that state before.
     */
    async fork(
      trx: Transaction<Database>,
      {
        storyId,
        from,
        state,
        at,
      }: { storyId: string; from: string; state: Uint8Array; at: string },
    ) {
      const draft = await trx
        .selectFrom('drafts')
        .selectAll()
        .where('story_id', '=', from)
        .executeTakeFirstOrThrow()
      const { epoch } = draft
      await trx
        .insertInto('drafts')
        .values({ ...draft, story_id: storyId })
        .execute()
      await trx
        .insertInto('draft_updates')
        .values({ story_id: storyId, epoch, seq: 1, user_id: null, at, bytes: state })
        .execute()
      await copyAuthorship(trx, { from, to: storyId, epoch })
    },

    /** Notes in `to` who owns and wrote what in `from`; what is noted there already stays. */
    async copyAuthorship(from: string, to: string, epoch: string) {
      await caughtUp()
      await db.transaction().execute(trx => copyAuthorship(trx, { from, to, epoch }))
    },
    caughtUp,

    /** The epoch of each of these stories' drafts. */
    async epochs(storyIds: readonly string[]) {
      if (storyIds.length === 0) return new Map<string, string>()
      const rows = await db
        .selectFrom('drafts')
        .select(['story_id', 'epoch'])
        .where('story_id', 'in', storyIds)
        .execute()
      return new Map(rows.map(row => [row.story_id, row.epoch]))
    },

    /** Null when there is no such story. */
    async find(storyId: string): Promise<StoredDraft | null> {
      await caughtUp()
      return db.transaction().execute(async trx => {
        const draft = await trx
          .selectFrom('drafts')
          .selectAll()
          .where('story_id', '=', storyId)
          .executeTakeFirst()
        if (!draft) return null
        const { epoch } = draft
        const folded = await trx
          .selectFrom('draft_states')
          .select(['seq', 'bytes'])
          .where('story_id', '=', storyId)
          .where('epoch', '=', epoch)
          .orderBy('seq', 'desc')
          .executeTakeFirst()
        const foldedTo = folded?.seq ?? 0
        const updates = await trx
          .selectFrom('draft_updates')
          .select(['seq', 'bytes'])
          .where('story_id', '=', storyId)
          .where('epoch', '=', epoch)
          .where('seq', '>', foldedTo)
          .orderBy('seq')
          .execute()
        const owners = await trx
          .selectFrom('draft_clients')
          .select(['client_id', 'user_id'])
          .where('story_id', '=', storyId)
          .where('epoch', '=', epoch)
          .execute()
        return {
          epoch,
          seedClient: draft.seed_client,
          seq: updates.at(-1)?.seq ?? foldedTo,
          foldedTo,
          state: folded?.bytes ?? null,
          updates: updates.map(bytesOf),
          owners: new Map(owners.map(row => [row.client_id, row.user_id])),
        }
      })
    },

    /**
     * Puts `state`, folded up to `seq`, in the place of what it was made from: insert before delete, and
     * only if nobody folded meanwhile. Clocks and owners stay.
     */
    async fold(storyId: string, epoch: string, from: number, seq: number, state: Uint8Array) {
      return db.transaction().execute(async trx => {
        const newest = await trx
          .selectFrom('draft_states')
          .select('seq')
          .where('story_id', '=', storyId)
          .where('epoch', '=', epoch)
          .orderBy('seq', 'desc')
          .executeTakeFirst()
        if ((newest?.seq ?? 0) !== from) return false
        await trx
          .insertInto('draft_states')
          .values({ story_id: storyId, epoch, seq, bytes: state })
          .execute()
        await trx
          .deleteFrom('draft_states')
          .where('story_id', '=', storyId)
          .where('epoch', '=', epoch)
          .where('seq', '<', seq)
          .execute()
        await trx
          .deleteFrom('draft_updates')
          .where('story_id', '=', storyId)
          .where('epoch', '=', epoch)
          .where('seq', '<=', seq)
          .execute()
        return true
      })
    },
  }
}

export type DraftStore = ReturnType<typeof createDraftStore>
