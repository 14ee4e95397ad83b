// The one writer: a worker thread that owns the SQLite file, so that no fsync ever stops the sockets.
// WAL with synchronous=FULL on every open: a COMMIT that was answered survives a power cut.
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { Request, Response, Rows, RowsOfStatement, Statement } from './messages.ts'

const port = parentPort
if (!port) throw new Error('the database worker runs as a worker thread')

const { file, readOnly } = workerData as { file: string; readOnly: boolean } // what client.ts starts it with

function open() {
  const db = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true, readOnly })
  if (readOnly) return db
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory')
  return db
}

// Opened by the first request, so that a file that cannot be opened is that request's answer.
let opened: DatabaseSync | undefined
const database = () => {
  opened ??= open()
  return opened
}

/** A statement, and whether it answers with rows. */
interface Prepared {
  statement: StatementSync
  answers: boolean
}

const prepared = new Map<string, Prepared>()

function prepare(sql: string) {
  let known = prepared.get(sql)
  if (!known) {
    if (prepared.size > 500) prepared.clear()
    const statement = database().prepare(sql)
    known = { statement, answers: statement.columns().length > 0 }
    prepared.set(sql, known)
  }
  return known
}

function run({ sql, parameters }: Statement): Rows {
  const { statement, answers } = prepare(sql)
  if (answers) return { rows: statement.all(...parameters), changes: null }
  return { rows: [], changes: Number(statement.run(...parameters).changes) }
}

const sentence = (sql: string): Statement => ({ sql, parameters: [] })
const begin = sentence('begin immediate')
const commit = sentence('commit')
const rollback = sentence('rollback')

function batch(statements: readonly RowsOfStatement[]): Rows {
  run(begin)
  try {
    for (const { sql, rows } of statements) for (const parameters of rows) run({ sql, parameters })
    run(commit)
  } catch (error) {
    if (database().isTransaction) run(rollback)
    throw error
  }
  return { rows: [], changes: null }
}

function handle(request: Request): Rows {
  switch (request.kind) {
    case 'run':
      return run(request.statement)
    case 'batch':
      return batch(request.statements)
    case 'close':
      opened?.close()
      return { rows: [], changes: null }
  }
}

const errcodeOf = (error: unknown) =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : null

port.on('message', (request: Request) => {
  let response: Response
  try {
    response = { id: request.id, ok: true, result: handle(request) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    response = { id: request.id, ok: false, message, errcode: errcodeOf(error) }
  }
  port.postMessage(response)
  if (request.kind === 'close') port.close()
})
