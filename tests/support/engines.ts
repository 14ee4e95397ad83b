// The databases that stores have to work on: SQLite in a worker as the product uses it, and a throwaway
// PostgreSQL cluster when its programs are on this machine (design §6: one schema, both engines).
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { type OpenDatabase, openDatabase } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import type { Database } from '#server/db/schema.ts'
import { until } from './until.ts'

/** Counts and client ids are small enough for numbers. */
types.setTypeParser(types.builtins.INT8, Number)

export type Engine = OpenDatabase

async function openSqlite(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-sqlite-'))
  const database = await openDatabase(folder, error => {
    throw error
  })
  return {
    ...database,
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The folder of PostgreSQL's programs; null when this machine has none. */
function postgresPrograms() {
  try {
    const folder = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()
    return existsSync(join(folder, 'initdb')) ? folder : null
  } catch {
    return null
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })

/** PostgreSQL refuses to run as root, so root lends itself to `nobody`. */
const asUser = (command: string[]): [string, string[]] =>
  process.getuid?.() === 0
    ? ['setpriv', ['--reuid=nobody', '--regid=nogroup', '--clear-groups', ...command]]
    : [command[0] ?? '', command.slice(1)]

async function openPostgres(programs: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-pg-'))
  if (process.getuid?.() === 0) execFileSync('chown', ['nobody:nogroup', folder])
  const data = join(folder, 'data')
  const run = (...command: string[]) =>
    execFileSync(...asUser(command), { stdio: 'ignore', cwd: folder })
  run(
    join(programs, 'initdb'),
    '-D',
    data,
    '-U',
    'standfirst',
    '--auth=trust',
    '-E',
    'UTF8',
    '--no-sync',
  )
  const port = await freePort()
  const server = spawn(
    ...asUser([
      join(programs, 'postgres'),
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
    ]),
    { stdio: 'ignore', cwd: folder },
  )
  const pool = new Pool({ host: '127.0.0.1', port, user: 'standfirst', database: 'postgres' })
  pool.on('error', () => {}) // the cluster is killed under its idle connections
  await until(() => pool.query('select 1').catch(() => null), 'PostgreSQL answers', 20_000)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  await migrate(db, async () => {})
  return {
    db,
    async appendFirst(statements) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        for (const { sql, rows } of statements) {
          for (const row of rows)
            await client.query(
              sql,
              row.map(value => (value instanceof Uint8Array ? Buffer.from(value) : value)),
            )
        }
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    async close() {
      await db.destroy()
      server.kill('SIGINT')
      await new Promise(resolve => server.on('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const programs = postgresPrograms()

/** Name and opener of each engine; null where this machine cannot run it, with the reason. */
export const engines: { name: string; open: (() => Promise<Engine>) | null; why?: string }[] = [
  { name: 'SQLite', open: openSqlite },
  programs
    ? { name: 'PostgreSQL', open: () => openPostgres(programs) }
    : { name: 'PostgreSQL', open: null, why: 'pg_config is not on this machine' },
]
