// Settings in SQL: one row each, from the first time that somebody sets it.
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export const createSettingsStore = (db: Db) => ({
  list: () => db.selectFrom('settings').select(['name', 'value']).execute(),
  async set(rows: Database['settings'][]) {
    await db.transaction().execute(async trx => {
      for (const row of rows) {
        await trx
          .insertInto('settings')
          .values(row)
          .onConflict(c =>
            c.column('name').doUpdateSet({ value: row.value, user_id: row.user_id, at: row.at }),
          )
          .execute()
      }
    })
  },
})

export type SettingsStore = ReturnType<typeof createSettingsStore>
