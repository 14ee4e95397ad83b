// House style in SQL: terms, and what desks ask for.
import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export function createHouseStyleStore(db: Db) {
  return {
    list: () => db.selectFrom('house_terms').selectAll().orderBy('term').orderBy('id').execute(),
    async find(id: string) {
      const row = await db
        .selectFrom('house_terms')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row ?? null
    },
    async add(term: Insertable<Database['house_terms']>) {
      await db.insertInto('house_terms').values(term).execute()
    },
    async update(id: string, change: Updateable<Database['house_terms']>) {
      await db.updateTable('house_terms').set(change).where('id', '=', id).execute()
    },
    async remove(id: string) {
      await db.deleteFrom('house_terms').where('id', '=', id).execute()
    },
    demands: () => db.selectFrom('desk_demands').selectAll().execute(),
    async setDemands(deskId: string, demands: string) {
      await db
        .insertInto('desk_demands')
        .values({ desk_id: deskId, demands })
        .onConflict(conflict => conflict.column('desk_id').doUpdateSet({ demands }))
        .execute()
    },
  }
}

export type HouseStyleStore = ReturnType<typeof createHouseStyleStore>
