// What the main thread and the database's worker say to each other.

/** What SQLite takes: no booleans, no dates, no objects; the codec on the main side sees to it. */
export type SqlValue = string | number | bigint | null | Uint8Array

export interface Statement {
  sql: string
  parameters: readonly SqlValue[]
}

/** One statement for many rows of parameters. */
export interface RowsOfStatement {
  sql: string
  rows: readonly (readonly SqlValue[])[]
}

export interface Rows {
  rows: Record<string, unknown>[]
  changes: number | null
}

/** `run` is one statement; `batch` is many in one transaction of their own, all or nothing. */
export type Request =
  | { id: number; kind: 'run'; statement: Statement }
  | { id: number; kind: 'batch'; statements: readonly RowsOfStatement[] }
  | { id: number; kind: 'close' }

/** A failure keeps SQLite's own result code, because the start tells damage from a full disk by it. */
export type Response =
  | { id: number; ok: true; result: Rows }
  | { id: number; ok: false; message: string; errcode: number | null }
