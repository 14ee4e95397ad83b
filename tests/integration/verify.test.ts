import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { verify } from '#server/verify.ts'
import type { EditionSummary } from '#shared/publishing/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { HistoryEntry, Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor
let admin: Visitor
let story: Story
let untouched: Record<string, string | number>[]

/** Waits without blocking: the transaction that holds the lock is ended by this very thread. */
const withDatabase = async <T>(use: (db: DatabaseSync) => T): Promise<T> => {
  for (;;) {
    const db = new DatabaseSync(join(newsroom.dataDir, 'standfirst.db'), { timeout: 0 })
    try {
      return use(db)
    } catch (error) {
      if (!/locked|busy/.test(String(error))) throw error
    } finally {
      db.close()
    }
    await pause(10)
  }
}
const byHand = (sql: string) => withDatabase(db => db.exec(sql))
const verdict = () => verify({ DATA_DIR: newsroom.dataDir })
const editions = (columns: string) =>
  withDatabase(db => db.prepare(`select ${columns} from editions order by story_id, number`).all())

/** What is put back after each test. */
const restore = () =>
  withDatabase(db => {
    db.exec('begin immediate; delete from editions')
    for (const row of untouched) {
      const names = Object.keys(row)
      db.prepare(
        `insert into editions (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      ).run(...Object.values(row))
    }
    db.exec('commit')
  })

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'editor')
  admin = await newsroom.person('Ada', 'admin')
  const text =
    'Ferry returns\n\nBy Mara Helmbrink\n\nThe ferry crossed the Ahlte again on Monday.\n'
  const imported = await ana.post<{ story: Story }>('/api/wire/import', { text, language: 'en' })
  story = imported.story
  for (const kind of ['first', 'update', 'update']) {
    await ana.post(`/api/stories/${story.id}/publish`, { kind })
  }
  untouched = (await editions('*')) as typeof untouched // text and numbers, as the table has them
})
beforeEach(restore)
afterAll(() => newsroom.close())

test('[E1] a newsroom whose chains hold says so, while it runs', async () => {
  expect(await verdict()).toEqual({
    text: 'Every chain holds: 3 editions of 1 story.',
    exitCode: 0,
  })
})

test.each([
  [
    "update editions set article = replace(article, 'ferry', 'bridge') where number = 2",
    2,
    'article is not',
  ],
  ["update editions set hash = 'f00' where number = 2", 3, 'does not follow'],
  ['update editions set previous_hash = null where number = 3', 3, 'does not follow'],
  ['delete from editions where number = 2', 3, 'missing'],
  ['delete from editions where number = 3', 3, 'missing'],
  ["update editions set article = 'null' where number = 1", 1, 'does not say who erased it'],
])('[E1] a row that was changed by hand breaks the chain: %s', async (sql, number, why) => {
  await byHand(sql)
  const { text, exitCode } = await verdict()
  expect(exitCode).toBe(1)
  expect(text).toContain(`Edition ${number} of ${story.slug} (${story.id}):`)
  expect(text).toContain(why)
})

test('[E1] the command says it to whoever calls it, and to the shell', async () => {
  await byHand("update editions set article = replace(article, 'ferry', 'bridge') where number = 1")
  const run = (dataDir: string) =>
    new Promise<{ status: unknown; stdout: string }>(resolve =>
      execFile(
        process.execPath,
        ['scripts/tasks.mjs', 'verify'],
        { env: { PATH: process.env.PATH, DATA_DIR: dataDir } },
        (error, stdout) => resolve({ status: error?.code ?? 0, stdout }),
      ),
    )
  const broken = await run(newsroom.dataDir)
  expect(broken.status).toBe(1)
  expect(broken.stdout).toMatch(
    /Edition 1 of .*\n1 edition breaks its chain, of 3 editions of 1 story\./,
  )
  const nowhere = await run(join(newsroom.dataDir, 'nowhere'))
  expect(nowhere.status).toBe(2)
  expect(nowhere.stdout).toMatch(/^There is no newsroom in .*DATA_DIR/)
})

test('[E1] content that was erased is gone everywhere, and the chain still holds', async () => {
  const path = (number: number) => `/api/stories/${story.id}/editions/${number}/erase`
  const reason = 'Ordered by the court of Wendhafen'
  expect((await ana.refusal('POST', path(1), { reason })).code).toBe('forbidden')
  expect((await admin.refusal('POST', path(1), {})).code).toBe('invalid')
  expect((await admin.refusal('POST', path(9), { reason })).code).toBe('not-found')
  expect((await admin.refusal('POST', path(3), { reason })).detail).toContain('what readers have')

  const kept = await ana.get<{ edition: number }>(`/export/stories/${story.slug}.json?edition=1`)
  expect(kept.edition).toBe(1)
  await admin.post(path(1), { reason })
  expect((await admin.refusal('POST', path(1), { reason })).code).toBe('conflict')

  const gone = await ana.request('GET', `/export/stories/${story.slug}.json?edition=1`)
  expect(gone.status).toBe(410)
  expect(gone.text).not.toContain('Ahlte')
  const diff = await ana.request('GET', `/api/stories/${story.id}/diff?from=edition-1&to=edition-2`)
  expect(diff.status).toBe(410)
  const list = await ana.get<EditionSummary[]>(`/api/stories/${story.id}/editions`)
  expect(list.map(({ number, isErased }) => [number, isErased])).toEqual([
    [3, false],
    [2, false],
    [1, true],
  ])
  const history = await ana.get<HistoryEntry[]>(`/api/stories/${story.id}/history`)
  expect(history[0]).toMatchObject({ action: 'erased', to: '1', note: reason, by: { name: 'Ada' } })
  expect(await newsroom.visitor().get<Edition>(`/export/stories/${story.slug}.json`)).toBeTruthy()

  expect(await verdict()).toEqual({
    text: 'Every chain holds: 3 editions of 1 story (the content of 1 was erased).',
    exitCode: 0,
  })
})
