// Desks and their members in SQL.
import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

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
  async add(desk: Insertable<Database['desks']>) {
    await db.insertInto('desks').values(desk).execute()
  },
  async update(
    id: string,
    change: Updateable<Database['desks']>,
    members: readonly string[] | undefined,
  ) {
    await db.transaction().execute(async trx => {
      if (Object.keys(change).length > 0)
        await trx.updateTable('desks').set(change).where('id', '=', id).execute()
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
