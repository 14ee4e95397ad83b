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
    placements: (on: Db | Trx, storyId: string) =>
      on.selectFrom('placements').selectAll().where('story_id', '=', storyId).execute(),
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
    /** Live stories with recorded rights that some destination has, or may have. */
    placedWithRights: () =>
      db
        .selectFrom('placements')
        .innerJoin('stories', 'stories.id', 'placements.story_id')
        .select(['placements.story_id', 'stories.rights'])
        .distinct()
        .where('placements.state', '!=', 'gone')
        .where('stories.live', '=', 'live')
        .where('stories.rights', 'is not', null)
        .execute(),
    /** At how many destinations a story is, or may be. */
    async countPlaced(storyId: string): Promise<number> {
      const row = await db
        .selectFrom('placements')
        .select(e => e.fn.countAll<number>().as('count'))
        .where('story_id', '=', storyId)
        .where('state', '!=', 'gone')
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    },
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
        .select(['desk_id', 'rights'])
        .where('id', '=', storyId)
        .executeTakeFirst()
      return { deskId: row?.desk_id ?? null, rights: row?.rights ?? null }
    },
    transaction: <T>(work: (trx: Trx) => Promise<T>) => db.transaction().execute(work),
  }
}

export type LedgerStore = ReturnType<typeof createLedgerStore>
