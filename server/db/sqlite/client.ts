// The main thread's side of the database's worker: statements in, promises out, in order.
import { Worker } from 'node:worker_threads'
import type { Request, Response, Rows, RowsOfStatement, SqlValue, Statement } from './messages.ts'

/** What SQLite answered when it refused; `errcode` is its result code (sqlite.org/rescode.html). */
export class SqliteError extends Error {
  readonly errcode: number | null
  constructor(message: string, errcode: number | null) {
    super(message)
    this.name = 'SqliteError'
    this.errcode = errcode
  }
}

export interface SqliteClient {
  run: (statement: Statement) => Promise<Rows>
  /** All statements in one transaction; resolves once they are on disk. */
  batch: (statements: readonly RowsOfStatement[]) => Promise<void>
  close: () => Promise<void>
}

type Wish = { [K in Request['kind']]: Omit<Extract<Request, { kind: K }>, 'id'> }[Request['kind']]

/** Starts the worker on `file`. `onDeath` is called when it ends without having been asked. */
export function openSqlite(
  file: string,
  onDeath: (error: Error) => void,
  { readOnly = false } = {},
): SqliteClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { file, readOnly },
  })
  const waiting = new Map<
    number,
    { resolve: (rows: Rows) => void; reject: (error: Error) => void }
  >()
  let nextId = 1
  let ended: Error | null = null

  worker.on('message', (response: Response) => {
    const request = waiting.get(response.id)
    waiting.delete(response.id)
    if (response.ok) request?.resolve(response.result)
    else request?.reject(new SqliteError(response.message, response.errcode))
  })
  worker.on('error', error => {
    end(error instanceof Error ? error : new Error(String(error)))
  })
  worker.on('exit', () => end(new Error('the database is closed')))

  function end(error: Error) {
    if (ended) return
    ended = error
    const asked = closing
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    if (!asked) onDeath(error)
  }

  const ask = (wish: Wish) =>
    new Promise<Rows>((resolve, reject) => {
      if (ended) return reject(ended)
      const id = nextId++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...wish, id })
    })

  let closing = false
  return {
    run: statement => ask({ kind: 'run', statement }),
    batch: async statements => {
      await ask({ kind: 'batch', statements })
    },
    close: async () => {
      if (closing || ended) return
      closing = true
      await ask({ kind: 'close' })
      await worker.terminate()
    },
  }
}

/**
 * A value as SQLite takes it. Dates and objects are refused: node:sqlite would take a Date in the
 * first place for named parameters and shift the rest, silently.
 */
export function toSqlValue(value: unknown): SqlValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(
    `SQLite cannot store ${Object.prototype.toString.call(value)}; write it as text`,
  )
}
