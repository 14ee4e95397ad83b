// Opens a newsroom's database to read in it alone, also while the newsroom runs: no lock, no migration.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { StartError } from '#server/start-error.ts'
import type { Db } from './database.ts'
import type { Database } from './schema.ts'
import { openSqlite } from './sqlite/client.ts'
import { createTurnstile, sqliteDialect } from './sqlite/dialect.ts'

/** Throws StartError where there is no newsroom. */
export function readDatabase(folder: string): { db: Db; close: () => Promise<void> } {
  const file = join(folder, 'standfirst.db')
  if (!existsSync(file)) {
    throw new StartError(`There is no newsroom in ${folder}. Set DATA_DIR to the folder of one.`)
  }
  const client = openSqlite(file, () => {}, { readOnly: true })
  const db: Db = new Kysely<Database>({ dialect: sqliteDialect(client, createTurnstile()) })
  return {
    db,
    async close() {
      await db.destroy()
      await client.close()
    },
  }
}
