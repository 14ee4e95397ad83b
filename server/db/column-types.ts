// Where SQLite and PostgreSQL name a column type differently. Migrations ask here and are otherwise alike.
import {
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  PostgresAdapter,
  sql,
} from 'kysely'

export const isPostgres = <T>(db: Kysely<T>) => db.getExecutor().adapter instanceof PostgresAdapter

/** Yjs client ids are unsigned 32-bit, more than PostgreSQL's integer holds. */
export const columnTypes = (db: Kysely<unknown>) =>
  isPostgres(db)
    ? ({
        bytes: 'bytea',
        clientId: 'bigint',
        autoIncrement: {
          type: 'bigserial',
          constraint: (c: ColumnDefinitionBuilder) => c.primaryKey(),
        },
      } as const)
    : ({
        bytes: 'blob',
        clientId: 'integer',
        autoIncrement: {
          type: 'integer',
          constraint: (c: ColumnDefinitionBuilder) => c.primaryKey().autoIncrement(),
        },
      } as const)

/** Keyed by what it is read by; PostgreSQL has no such thing and needs none. */
export const withoutRowid =
  (db: Kysely<unknown>) =>
  <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    isPostgres(db) ? table : table.modifyEnd(sql`without rowid`)
