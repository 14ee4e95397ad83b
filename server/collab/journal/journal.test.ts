import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { SqliteError } from '#server/db/sqlite/client.ts'
import type { Append, LogStore } from '../log-store.ts'
import { type JournalDeps, openJournal } from './journal.ts'

const home = mkdtempSync(join(tmpdir(), 'standfirst-journal-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const newFolder = () => mkdtempSync(join(home, 'newsroom-'))

const append = (seq: number, storyId = 'a', length = 10): Append => ({
  storyId,
  epoch: 'e',
  seq,
  userId: 'ana',
  at: '2026-11-29T00:00:00.000Z',
  bytes: new Uint8Array(length).fill(seq),
  claims: [seq],
  clocks: [{ client: seq, from: 0, to: 1, at: '2026-11-29T00:00:00.000Z' }],
  origins: [],
})

/** A database that can be told to fail, and keeps what it took. */
function database() {
  const rows: Append[] = []
  let failure: ((group: readonly Append[]) => Error | null) | null = null
  const store: LogStore = {
    async append(group) {
      const error = failure?.(group)
      if (error) throw error
      rows.push(...group)
    },
    async heads(storyIds) {
      return new Map(
        storyIds.map(storyId => {
          const own = rows.filter(row => row.storyId === storyId)
          return [storyId, { epoch: 'e', seq: own.at(-1)?.seq ?? 0 }]
        }),
      )
    },
  }
  return {
    store,
    rows,
    failWith(fails: typeof failure) {
      failure = fails
    },
  }
}

const open = (folder: string, store: LogStore, more: Partial<JournalDeps> = {}) =>
  openJournal({ folder, store, logger: pino({ level: 'silent' }), pause: 60_000, ...more })

test('[C2] what is written is in the database when it is asked to catch up, each once, in order', async () => {
  const { store, rows } = database()
  const journal = await open(newFolder(), store)
  await journal.write([append(1), append(1, 'b')])
  expect(rows).toEqual([])
  await Promise.all([journal.settle(), journal.settle(), journal.write([append(2)])])
  await journal.settle()
  expect(rows).toEqual([append(1), append(1, 'b'), append(2)])
  await journal.settle()
  expect(rows).toHaveLength(3)
  await journal.close()
})

test('[C3] what was refused does not take the place of what was confirmed under its number', async () => {
  const folder = newFolder()
  const { store } = database()
  const journal = await open(folder, store)
  await journal.write([append(1)])
  const probe = await openFile(join(folder, 'probe'), 'w')
  const file = Object.getPrototypeOf(probe)
  const { write } = file
  await probe.close()
  // The disk gives up when the bytes are on their way already.
  file.write = async function (...args: unknown[]) {
    await write.apply(this, args)
    throw Object.assign(new Error('EIO'), { code: 'EIO' })
  }
  try {
    await expect(journal.write([{ ...append(2), userId: 'refused' }])).rejects.toThrow('EIO')
  } finally {
    file.write = write
  }
  await journal.settle() // the room is loaded anew
  await journal.write([append(2)])
  // Killed here; the database is one that had only the first.
  const { store: later, rows } = database()
  rows.push(append(1))
  const next = await open(folder, later)
  expect(rows).toEqual([append(1), append(2)])
  await next.close()
})

test('[C3] what a stop left is put in at the next start, what the database had already is not', async () => {
  const folder = newFolder()
  const { store, rows } = database()
  const journal = await open(folder, store)
  await journal.write([append(1)])
  await journal.settle()
  await journal.write([append(2)])
  await journal.write([append(3)])
  // Killed here: nothing is closed.
  const next = await open(folder, store)
  expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3])
  await next.write([append(4)])
  const third = await open(folder, store)
  expect(rows).toEqual([append(1), append(2), append(3), append(4)])
  for (const each of [journal, next, third]) await each.close()
})

test('[C3] while the database takes nothing the journal goes on, until it is full', async () => {
  const folder = newFolder()
  const { store, rows, failWith } = database()
  const journal = await open(folder, store, { size: 4096 })
  failWith(() => new Error('disk full'))
  let seq = 0
  const write = () => journal.write([append(++seq, 'a', 500)])
  const isFull = await (async () => {
    for (;;) await write()
  })().catch(error => error)
  expect(isFull).toMatchObject({ message: 'disk full' })
  expect(seq).toBeGreaterThan(4)
  const confirmed = seq - 1
  // Killed here; the disk has room again at the next start.
  failWith(null)
  const next = await open(folder, store, { size: 4096 })
  expect(rows.map(row => row.seq)).toEqual(Array.from({ length: confirmed }, (_, i) => i + 1))
  for (const each of [journal, next]) await each.close()
})

test('[C3] what went in before the disk filled is not put in again, nor taken for refused', async () => {
  const folder = newFolder()
  const { store, rows, failWith } = database()
  const refused: string[] = []
  const journal = await open(folder, store, { onRefused: id => void refused.push(id) })
  await journal.write([append(1), append(1, 'gone'), append(1, 'b')])
  failWith(group => {
    if (group.some(({ storyId }) => storyId === 'gone')) return new SqliteError('FOREIGN KEY', 787)
    return group.some(({ storyId }) => storyId === 'b') ? new SqliteError('full', 13) : null
  })
  await expect(journal.settle()).rejects.toThrow('full')
  failWith(group =>
    group.some(({ storyId, seq }) => rows.some(row => row.storyId === storyId && row.seq === seq))
      ? new SqliteError('UNIQUE', 1555)
      : null,
  )
  await journal.settle()
  expect(rows.map(({ storyId }) => storyId).toSorted()).toEqual(['a', 'b', 'gone'])
  expect(refused).toEqual(['gone'])
  await journal.close()
})

test('it tries again by itself', async () => {
  const { store, rows, failWith } = database()
  const journal = await open(newFolder(), store, { pause: 5 })
  let tries = 0
  failWith(() => (++tries < 3 ? new Error('locked') : null))
  await journal.write([append(1)])
  await expect.poll(() => rows.length).toBe(1)
  await journal.close()
})

test('a group that is larger than the journal goes into the database, behind what came before', async () => {
  const { store, rows } = database()
  const journal = await open(newFolder(), store, { size: 1024 })
  await journal.write([append(1)])
  await journal.write([append(2, 'a', 5000)])
  expect(rows.map(({ seq }) => seq)).toEqual([1, 2])
  await journal.close()
})

test('[C3] what the database refuses for good holds up nobody else, and is kept', async () => {
  const folder = newFolder()
  const { store, rows, failWith } = database()
  const refused: string[] = []
  const journal = await open(folder, store, { onRefused: id => void refused.push(id) })
  failWith(group =>
    group.some(({ storyId }) => storyId === 'gone') ? new SqliteError('FOREIGN KEY', 787) : null,
  )
  await journal.write([append(1, 'gone'), append(1)])
  await journal.settle()
  expect(rows).toEqual([append(1)])
  expect(readdirSync(join(folder, 'set-aside'))).toEqual(['gone-1.journal'])
  expect(refused).toEqual(['gone'])

  // What was on its way builds on it; a room that begins anew from the database goes on from there.
  failWith(null)
  await journal.write([append(2, 'gone'), append(2)])
  await journal.settle()
  expect(readdirSync(join(folder, 'set-aside'))).toEqual(['gone-1.journal', 'gone-2.journal'])
  await journal.write([append(1, 'gone')])
  await journal.write([append(2, 'gone')])
  await journal.settle()
  expect(rows).toEqual([append(1), append(2), append(1, 'gone'), append(2, 'gone')])
  await journal.close()
})
