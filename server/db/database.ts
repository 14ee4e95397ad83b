// Opens the newsroom's database: the folder, its lock, the writer, the newest schema. What cannot be
// opened stops the start with one sentence (StartError).
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { StartError } from '#server/start-error.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import type { Database } from './schema.ts'
import { openSqlite, SqliteError, toSqlValue } from './sqlite/client.ts'
import { createTurnstile, sqliteDialect } from './sqlite/dialect.ts'
import type { SqlValue } from './sqlite/messages.ts'

export type Db = Kysely<Database>

export interface OpenDatabase {
  db: Db
  /** Statements in one transaction, ahead of everything that waits; resolves once they are on disk. */
  appendFirst: (
    statements: readonly { sql: string; rows: readonly (readonly unknown[])[] }[],
  ) => Promise<void>
  close: () => Promise<void>
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const damaged = new Set([11, 26])

function prepareFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new StartError(
      `The data folder ${folder} cannot be written. Give this user the right to write there, or set DATA_DIR to another folder.`,
    )
  }
}

/** Below this size in bytes the whole file is checked at every start. */
const smallEnoughToCheck = 256 * 1024 * 1024

export async function openDatabase(
  folder: string,
  onDeath: (error: Error) => void,
): Promise<OpenDatabase> {
  prepareFolder(folder)
  const unlock = lockFolder(folder)
  if (!unlock) {
    throw new StartError(
      `Another newsroom is already running on the data folder ${folder}. Stop it first, or set DATA_DIR to another folder.`,
    )
  }
  const file = join(folder, 'standfirst.db')
  const existed = existsSync(file)
  const client = openSqlite(file, onDeath)
  const turnstile = createTurnstile()
  const db: Db = new Kysely<Database>({ dialect: sqliteDialect(client, turnstile) })
  const close = async () => {
    await db.destroy()
    await client.close()
    unlock()
  }

  try {
    if (existed && statSync(file).size < smallEnoughToCheck) await check(db)
    await migrate(db, async name => {
      const copy = `${file}.before-${name}`
      if (existed && !existsSync(copy)) await sql`vacuum into ${sql.lit(copy)}`.execute(db)
    })
  } catch (error) {
    await close().catch(() => {}) // the first error is the one to tell
    if (error instanceof SqliteError && damaged.has((error.errcode ?? 0) & 0xff)) {
      throw new StartError(
        `The database ${file} is damaged (${error.message}). Put back a copy: the folder holds one from before each migration, *.before-*.`,
      )
    }
    throw error
  }

  return {
    db,
    appendFirst: async statements => {
      const known = statements.map(({ sql, rows }) => ({
        sql,
        rows: rows.map(row => row.map((value): SqlValue => toSqlValue(value))),
      }))
      await turnstile.enter('first')
      try {
        await client.batch(known)
      } finally {
        turnstile.leave()
      }
    },
    close,
  }
}

async function check(db: Db) {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
  const verdict = rows[0]?.quick_check
  if (verdict !== 'ok') throw new SqliteError(verdict ?? 'no answer', 11)
}
