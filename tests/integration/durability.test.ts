// Rule C3: what anyone was shown as saved is there after kill -9.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Story } from '#shared/stories/api.ts'
import { numbersIn, watchEchoes } from '#tests/support/echoes.ts'
import { joinStory } from '#tests/support/peer.ts'
import { type RunningProcess, startProcess, startRoomServer } from '#tests/support/process.ts'
import { until } from '#tests/support/until.ts'
import { createBrowser } from '#tests/support/visitor.ts'

/** 30 in every run; 1,000 with ROUNDS=1000. The newsroom around the rooms takes part in a few. */
const rounds = Number(process.env.ROUNDS ?? 30)
const roundsOfNewsroom = Math.ceil(rounds / 10)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const textOf = (doc: Y.Doc) => doc.getText('kicker').toString()

interface Scene {
  url: string
  start: () => Promise<RunningProcess>
  cookies: [ana: string, ben: string]
  storyId: string
}

/** Ana and Ben write bursts, into each of which a kill falls. */
async function killAgainAndAgain(
  running: RunningProcess,
  { url, start, cookies, storyId }: Scene,
  times: number,
) {
  let server = running
  const [ana, ben] = cookies.map(cookie => joinStory(url, cookie, storyId, { maxBackoffTime: 50 }))
  if (!ana || !ben) throw new Error('there are two')
  const byAna = watchEchoes(ana.provider)
  const byBen = watchEchoes(ben.provider)
  await Promise.all([ana.synced(), ben.synced()])

  let written = 0
  for (let round = 0; round < times; round++) {
    // Some of a burst is on the disk, some on the way, some not sent. It is killed sooner or later.
    const burst = setInterval(() => {
      for (const peer of [ana, ben]) {
        const text = peer.doc.getText('kicker')
        text.insert(text.length, `${++written} `)
      }
    }, 1)
    const enough = byBen.size + 5 + ((round * 7) % 40)
    await until(() => byBen.size > enough, 'the burst is under way')
    await server.kill()
    clearInterval(burst)
    const confirmed = [...byAna, ...byBen]

    server = await start()
    const fresh = joinStory(url, cookies[1], storyId)
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
  const last = joinStory(url, cookies[0], storyId)
  await last.synced()
  await until(() => textOf(last.doc) === textOf(ana.doc), 'the server agrees')
  for (const peer of [ana, ben, last]) peer.leave()
  return server
}

test(`[C3] nothing that any peer had received is missing after kill -9, ${rounds} rounds`, {
  timeout: 60_000 + rounds * 20_000,
}, async () => {
  const first = await startRoomServer(folder)
  const { port } = new URL(first.url)
  const server = await killAgainAndAgain(
    first,
    {
      url: first.url,
      start: () => startRoomServer(folder, port),
      cookies: ['Ana', 'Ben'],
      storyId: 'story',
    },
    rounds,
  )
  await server.kill()
})

test(`[C3] the same with the newsroom around it, ${roundsOfNewsroom} rounds`, {
  timeout: 60_000 + roundsOfNewsroom * 30_000,
}, async () => {
  const start = (port: string) =>
    startProcess({
      DATA_DIR: folder,
      PORT: port,
      MAX_MESSAGES_PER_SECOND: '100000',
      ADMIN_EMAIL: 'root@example.org',
      ADMIN_PASSWORD: 'correct horse battery',
    })
  const first = await start('0')
  const { port } = new URL(first.url)
  const visitor = createBrowser(first.url)
  await visitor.signIn('root@example.org', 'correct horse battery')
  const { id } = await visitor.post<Story>('/api/stories', { headline: 'Kill' })
  const newsroom = await killAgainAndAgain(
    first,
    {
      url: first.url,
      start: () => start(port),
      cookies: [visitor.cookie(), visitor.cookie()],
      storyId: id,
    },
    roundsOfNewsroom,
  )
  expect(await newsroom.stop()).toBe(0)
})
