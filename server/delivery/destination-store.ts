// Destinations in SQL. One that was removed stays for the ledger, without its secret.
import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export type DestinationRow = Database['destinations']

export const createDestinationStore = (db: Db) => ({
  list: () =>
    db
      .selectFrom('destinations')
      .selectAll()
      .where('removed_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  async find(id: string): Promise<DestinationRow | null> {
    const row = await db
      .selectFrom('destinations')
      .selectAll()
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    return row ?? null
  },
  async add(row: Insertable<DestinationRow>) {
    await db.insertInto('destinations').values(row).execute()
  },
  async set(id: string, values: Updateable<DestinationRow>) {
    await db.updateTable('destinations').set(values).where('id', '=', id).execute()
  },
  /** How many deliveries wait at each. */
  async countWaiting() {
    const waiting = await db
      .selectFrom('deliveries')
      .select(e => ['destination_id', e.fn.countAll<number>().as('count')])
      .where('state', 'in', ['waiting', 'sending'])
      .groupBy('destination_id')
      .execute()
    return new Map(waiting.map(({ destination_id, count }) => [destination_id, Number(count)]))
  },
  async lastAttempt(id: string) {
    const row = await db
      .selectFrom('delivery_attempts')
      .innerJoin('deliveries', 'deliveries.id', 'delivery_attempts.delivery_id')
      .selectAll('delivery_attempts')
      .where('deliveries.destination_id', '=', id)
      .where('delivery_attempts.outcome', 'is not', null)
      .orderBy('deliveries.seq', 'desc')
      .orderBy('delivery_attempts.number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },
})

export type DestinationStore = ReturnType<typeof createDestinationStore>
