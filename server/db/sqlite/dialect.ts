// SQLite in a worker, for Kysely. One connection, held by one transaction at a time; the draft log goes
// before everything else that waits for it.
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { type SqliteClient, toSqlValue } from './client.ts'

/** A queue for the one connection, with a lane that goes first. */
export function createTurnstile() {
  let busy = false
  const first: (() => void)[] = []
  const others: (() => void)[] = []
  return {
    enter: (lane: 'first' | 'others') =>
      new Promise<void>(resolve => {
        if (busy) (lane === 'first' ? first : others).push(resolve)
        else {
          busy = true
          resolve()
        }
      }),
    leave: () => {
      const next = first.shift() ?? others.shift()
      if (next) next()
      else busy = false
    },
  }
}

export type Turnstile = ReturnType<typeof createTurnstile>

function connectionTo(client: SqliteClient): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, changes } = await client.run({ sql, parameters: parameters.map(toSqlValue) })
      return {
        rows: rows as R[], // the shape is the query's own, which Kysely has checked against the schema
        ...(changes !== null && { numAffectedRows: BigInt(changes) }),
      }
    },
    streamQuery() {
      throw new Error('streaming is not supported by the database worker')
    },
  }
}

function createDriver(client: SqliteClient, turnstile: Turnstile): Driver {
  const connection = connectionTo(client)
  const run = (sql: string) => connection.executeQuery(CompiledQuery.raw(sql))
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turnstile.enter('others')
      return connection
    },
    // Immediate: a deferred read-then-write fails at once when another wrote in between.
    beginTransaction: async () => void (await run('begin immediate')),
    commitTransaction: async () => void (await run('commit')),
    rollbackTransaction: async () => void (await run('rollback')),
    releaseConnection: async () => turnstile.leave(),
    destroy: async () => {},
  }
}

export const sqliteDialect = (client: SqliteClient, turnstile: Turnstile): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => createDriver(client, turnstile),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
})
