// Brings a database to the newest schema. Refuses one that is newer than this version knows.
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/migrations.ts'

/** `beforeFirst` runs before anything is changed, with the name of the first pending migration. */
export async function migrate<T>(db: Kysely<T>, beforeFirst: (name: string) => Promise<void>) {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Numbers are given out before the work is done: a lower one may come after a higher one.
    allowUnorderedMigrations: true,
  })
  const pending = (await migrator.getMigrations()).find(migration => !migration.executedAt)
  if (pending) await beforeFirst(pending.name)
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
