// Rule C3: what anyone was shown as saved is there after kill -9.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Story } from '#shared/stories/api.ts'
import { numbersIn, watchEchoes } from '#tests/support/echoes.ts'
import { joinStory } from '#tests/support/peer.ts'
import { startProcess } from '#tests/support/process.ts'
import { until } from '#tests/support/until.ts'
import { createBrowser } from '#tests/support/visitor.ts'

/** 30 in every run; 1,000 with ROUNDS=1000. */
const rounds = Number(process.env.ROUNDS ?? 30)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-kill-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (port: string) =>
  startProcess({
    DATA_DIR: folder,
    PORT: port,
    MAX_MESSAGES_PER_SECOND: '100000',
    ADMIN_EMAIL: 'root@example.org',
    ADMIN_PASSWORD: 'correct horse battery',
  })

const textOf = (doc: Y.Doc) => doc.getText('kicker').toString()

test(`[C3] nothing that any peer had received is missing after kill -9, ${rounds} rounds`, {
  timeout: 60_000 + rounds * 10_000,
}, async () => {
  let newsroom = await start('0')
  const port = new URL(newsroom.url).port
  const visitor = createBrowser(newsroom.url)
  await visitor.signIn('root@example.org', 'correct horse battery')
  const story = await visitor.post<Story>('/api/stories', { headline: 'Kill' })

  const ana = joinStory(newsroom.url, visitor.cookie(), story.id)
  const ben = joinStory(newsroom.url, visitor.cookie(), story.id)
  const byAna = watchEchoes(ana.provider)
  const byBen = watchEchoes(ben.provider)
  await Promise.all([ana.synced(), ben.synced()])

  let written = 0
  for (let round = 0; round < rounds; round++) {
    // A burst that the kill falls into: some of it is on the disk, some on the way, some not sent.
    const burst = setInterval(() => {
      for (const peer of [ana, ben]) {
        const text = peer.doc.getText('kicker')
        text.insert(text.length, `${++written} `)
      }
    }, 1)
    const before = byBen.size
    await until(() => byBen.size > before + 5, 'the burst is under way')
    await newsroom.kill()
    clearInterval(burst)
    const confirmed = [...byAna, ...byBen]

    newsroom = await start(port)
    const fresh = joinStory(newsroom.url, visitor.cookie(), story.id)
    await fresh.synced()
    const there = new Set(numbersIn(textOf(fresh.doc)))
    expect(
      confirmed.filter(number => !there.has(number)),
      `round ${round}`,
    ).toEqual([])
    fresh.leave()
    await Promise.all([ana.synced(), ben.synced()])
  }

  // And what was not confirmed came back from the peers themselves.
  await until(() => new Set(numbersIn(textOf(ana.doc))).size === written, 'Ana has everything')
  await until(() => textOf(ana.doc) === textOf(ben.doc), 'both agree')
  const last = joinStory(newsroom.url, visitor.cookie(), story.id)
  await last.synced()
  await until(() => textOf(last.doc) === textOf(ana.doc), 'the server agrees')
  for (const peer of [ana, ben, last]) peer.leave()
  await newsroom.stop()
})
