// Desks and their members in SQL.
import type { Insertable, Transaction, Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type Trx = Transaction<Database>

export const createDeskStore = (db: Db) => ({
  list: () => db.selectFrom('desks').selectAll().orderBy('name').execute(),
  members: () => db.selectFrom('desk_members').selectAll().execute(),
  async find(nameOrId: string) {
    const row = await db
      .selectFrom('desks')
      .selectAll()
      .where(e => e.or([e('id', '=', nameOrId), e('name', '=', nameOrId)]))
      .executeTakeFirst()
    return row ?? null
  },
  /** `also` is what belongs in the same transaction. */
  async add(desk: Insertable<Database['desks']>, also: (trx: Trx) => Promise<void>) {
    await db.transaction().execute(async trx => {
      await trx.insertInto('desks').values(desk).execute()
      await also(trx)
    })
  },
  async update(
    id: string,
    change: Updateable<Database['desks']>,
    members: readonly string[] | undefined,
    also: (trx: Trx) => Promise<void>,
  ) {
    await db.transaction().execute(async trx => {
      if (Object.keys(change).length > 0)
        await trx.updateTable('desks').set(change).where('id', '=', id).execute()
      await also(trx)
      if (!members) return
      await trx.deleteFrom('desk_members').where('desk_id', '=', id).execute()
      if (members.length > 0) {
        await trx
          .insertInto('desk_members')
          .values(members.map(user_id => ({ desk_id: id, user_id })))
          .execute()
      }
    })
  },
})

export type DeskStore = ReturnType<typeof createDeskStore>
