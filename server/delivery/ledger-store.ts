// The ledger in SQL: what is to be sent where, and what of each story is there.
import type { Insertable, Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type Trx = Transaction<Database>

export function createLedgerStore(db: Db) {
  return {
    /** Destinations that editions go to, inside the transaction that adds one. */
    destinations: (trx: Trx) =>
      trx
        .selectFrom('destinations')
        .select(['id', 'filter', 'rights_use'])
        .where('removed_at', 'is', null)
        .execute(),
    /** Where a story is, or may be. */
    async placedAt(storyId: string, on: Db | Trx = db): Promise<string[]> {
      const rows = await on
        .selectFrom('placements')
        .select('destination_id')
        .where('story_id', '=', storyId)
        .where('state', '!=', 'gone')
        .execute()
      return rows.map(row => row.destination_id)
    },
    /** Where an edition of a story has yet to go out. */
    async promisedTo(trx: Trx, storyId: string): Promise<string[]> {
      const rows = await trx
        .selectFrom('deliveries')
        .select('destination_id')
        .where('story_id', '=', storyId)
        .where('act', '=', 'publish')
        .where('state', 'in', ['waiting', 'sending'])
        .execute()
      return rows.map(row => row.destination_id)
    },
    async add(trx: Trx, rows: readonly Insertable<Database['deliveries']>[]) {
      if (rows.length === 0) return
      await trx
        .insertInto('deliveries')
        .values([...rows])
        .execute()
    },
    /** What has not gone out and shows a story there is not sent any more. */
    async cancelWaiting(trx: Trx, storyId: string, at: string, destinationIds?: readonly string[]) {
      await trx
        .updateTable('deliveries')
        .set({ state: 'cancelled', ended_at: at })
        .where('story_id', '=', storyId)
        .where('state', '=', 'waiting')
        .where('act', '=', 'publish')
        .$if(destinationIds !== undefined, query =>
          query.where('destination_id', 'in', [...(destinationIds ?? [])]),
        )
        .execute()
    },
    /** The ledger of a story, the newest first, with its destinations. */
    list: (storyId: string, limit: number) =>
      db
        .selectFrom('deliveries')
        .innerJoin('destinations', 'destinations.id', 'deliveries.destination_id')
        .leftJoin('placements', join =>
          join
            .onRef('placements.destination_id', '=', 'deliveries.destination_id')
            .onRef('placements.story_id', '=', 'deliveries.story_id'),
        )
        .selectAll('deliveries')
        .select([
          'destinations.name',
          'destinations.kind as destination_kind',
          'destinations.paused_at',
          'destinations.removed_at',
          'placements.remote_url',
          'placements.state as placed',
        ])
        .where('deliveries.story_id', '=', storyId)
        .orderBy('deliveries.seq', 'desc')
        .limit(limit)
        .execute(),
    attempts: (deliveryIds: readonly string[]) =>
      deliveryIds.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('delivery_attempts')
            .selectAll()
            .where('delivery_id', 'in', [...deliveryIds])
            .orderBy('number')
            .execute(),
    /** Live stories with recorded rights at each destination that has them, or may. */
    placedWithRights: () =>
      db
        .selectFrom('placements')
        .innerJoin('stories', 'stories.id', 'placements.story_id')
        .innerJoin('destinations', 'destinations.id', 'placements.destination_id')
        .select(['placements.story_id', 'stories.rights', 'destinations.rights_use'])
        .where('placements.state', '!=', 'gone')
        .where('destinations.removed_at', 'is', null)
        .where('stories.live', '=', 'live')
        .where('stories.rights', 'is not', null)
        .execute(),
    async namesOf(trx: Trx, ids: readonly string[]): Promise<string[]> {
      const rows = await trx
        .selectFrom('destinations')
        .select('name')
        .where('id', 'in', [...ids])
        .orderBy('name')
        .execute()
      return rows.map(({ name }) => name)
    },
    /** The last word on a story at each destination. */
    async lastWords(trx: Trx, storyId: string) {
      return trx
        .selectFrom('deliveries as d')
        .selectAll()
        .where('d.story_id', '=', storyId)
        .where(e =>
          e.not(
            e.exists(
              e
                .selectFrom('deliveries as later')
                .select('later.seq')
                .whereRef('later.story_id', '=', 'd.story_id')
                .whereRef('later.destination_id', '=', 'd.destination_id')
                .whereRef('later.seq', '>', 'd.seq')
                .where('later.state', '!=', 'cancelled'),
            ),
          ),
        )
        .where('d.state', '!=', 'cancelled')
        .execute()
    },
    /** What is recorded of a story and decides where it goes. */
    async recordedOf(trx: Trx, storyId: string) {
      const row = await trx
        .selectFrom('stories')
        .select(['desk_id', 'rights', 'live'])
        .where('id', '=', storyId)
        .executeTakeFirst()
      return { deskId: row?.desk_id ?? null, rights: row?.rights ?? null, live: row?.live }
    },
    transaction: <T>(work: (trx: Trx) => Promise<T>) => db.transaction().execute(work),
  }
}

export type LedgerStore = ReturnType<typeof createLedgerStore>
