// The order of the front page in SQL: one row, with a number that counts its changes.
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

const theOne = 1

type Row = Omit<Database['front'], 'id'>

export const createFrontStore = (db: Db) => ({
  find: async (): Promise<Row | null> =>
    (await db.selectFrom('front').selectAll().where('id', '=', theOne).executeTakeFirst()) ?? null,
  /** Writes over revision `row.revision - 1` alone; null when it did, else who has changed it since. */
  replace: (row: Row): Promise<string | null> =>
    db.transaction().execute(async trx => {
      const current = await trx
        .selectFrom('front')
        .select(['revision', 'user_name'])
        .where('id', '=', theOne)
        .executeTakeFirst()
      if ((current?.revision ?? 0) !== row.revision - 1) return current?.user_name ?? ''
      if (current) await trx.updateTable('front').set(row).where('id', '=', theOne).execute()
      else
        await trx
          .insertInto('front')
          .values({ id: theOne, ...row })
          .execute()
      return null
    }),
})

export type FrontStore = ReturnType<typeof createFrontStore>
