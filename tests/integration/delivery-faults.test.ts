// Receivers that behave badly, and a newsroom that is killed in the middle (rule E5).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Delivery } from '#shared/delivery/deliveries.ts'
import type { Destination } from '#shared/delivery/destinations.ts'
import {
  addDestination,
  type Deliveries,
  importStory,
  inside,
  openDeliveries,
  publishStory,
} from '#tests/support/deliveries.ts'
import { password } from '#tests/support/newsroom.ts'
import { startProcess } from '#tests/support/process.ts'
import { answers, floods, hangs, openReceiver, resets, stalls } from '#tests/support/receiver.ts'
import { until } from '#tests/support/until.ts'
import { createBrowser } from '#tests/support/visitor.ts'

let world: Deliveries
beforeAll(async () => {
  world = await openDeliveries({ timeout: 300 })
})
afterEach(() => world.removeAll())
afterAll(() => world.close())

test('[E5] what fails is tried again with the same key; a later edition waits for its turn', async () => {
  const { receiver, destination, imported, publish, settled, numbersAt } = world
  receiver.behaves('/flaky', answers(503, { 'retry-after': '0' }), resets, answers(200))
  await destination('/flaky')
  const story = await imported()
  await publish(story)
  await publish(story, 'update')
  const [second, first] = await settled(story)
  expect(first?.attempts.map(({ outcome, status, fault }) => [outcome, status ?? fault])).toEqual([
    ['again', 503],
    ['again', 'reset'],
    ['delivered', 200],
  ])
  expect(second?.attempts).toHaveLength(1)
  expect(numbersAt('/flaky')).toEqual([1, 1, 1, 2])
  expect(new Set(receiver.at('/flaky').map(({ headers }) => headers['webhook-id'])).size).toBe(2)
})

test('[E5] a destination that is gone, or leads elsewhere, is paused; what waits goes out when it is mended', async () => {
  const { receiver, admin, destination, imported, publish, ledger, numbersAt } = world
  receiver.behaves('/gone', answers(410), answers(200))
  receiver.behaves('/moved', answers(302, { location: `${receiver.url}/inside` }), answers(200))
  const [gone, moved] = [await destination('/gone'), await destination('/moved')]
  const story = await imported()
  await publish(story)
  await publish(story, 'update')
  const rows = await until(async () => {
    const all = await ledger(story)
    return all.every(row => row.destination.isPaused) ? all : null
  }, 'both are paused')
  expect(rows.map(({ state }) => state)).toEqual(Array(4).fill('waiting'))
  expect(receiver.at('/inside')).toEqual([])
  const list = await admin.get<Destination[]>('/api/destinations')
  expect(
    list.map(({ waiting, pausedBy, last }) => [waiting, pausedBy, last?.status, last?.fault]),
  ).toEqual([
    [2, null, 410, null],
    [2, null, 302, 'redirected'],
  ])
  await admin.post(`/api/destinations/${gone.id}/resume`, {})
  await admin.post(`/api/destinations/${moved.id}/resume`, { waiting: 'drop' })
  await until(() => numbersAt('/gone').length === 3, 'what waited has come')
  expect(numbersAt('/gone')).toEqual([1, 1, 2])
  expect(numbersAt('/moved')).toEqual([1])
})

test('[E5] one that hangs, one that resets, one that stalls and one that never stops answering hold up nobody', async () => {
  const { receiver, destination, imported, publish, settled } = world
  receiver.behaves('/hangs', hangs)
  receiver.behaves('/resets', resets)
  receiver.behaves('/stalls', stalls)
  receiver.behaves('/floods', floods)
  const before = process.memoryUsage().rss
  for (const path of ['/hangs', '/resets', '/stalls', '/floods', '/good']) await destination(path)
  const story = await imported()
  await publish(story)
  await until(() => receiver.at('/good').length === 1, 'the good one has it')
  const rows = await settled(story)
  const stateAt = (name: string) => rows.find(row => row.destination.name === name)
  expect(stateAt('/hangs')).toMatchObject({ state: 'failed' })
  expect(stateAt('/hangs')?.attempts.map(({ fault }) => fault)).toEqual(Array(4).fill('timeout'))
  expect(stateAt('/resets')).toMatchObject({ state: 'failed' })
  // What an answer says in its first line counts.
  expect(stateAt('/stalls')).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] })
  expect(stateAt('/floods')).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] })
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
})

test('[E5] what was committed when the newsroom was killed arrives, and what was under way comes again with the same key', {
  timeout: 120_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'standfirst-kill-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const receiver = await openReceiver()
  onTestFinished(receiver.close)
  receiver.behaves('/under-way', hangs, answers(200))
  const start = async () => {
    const server = await startProcess({
      DATA_DIR: dataDir,
      ADMIN_EMAIL: 'root@example.org',
      ADMIN_PASSWORD: password,
      ...inside,
    })
    onTestFinished(server.kill)
    const root = createBrowser(server.url)
    await root.signIn('root@example.org', password)
    return { server, root }
  }

  const before = await start()
  const { id } = await addDestination(before.root, receiver.url, '/committed')
  await before.root.post(`/api/destinations/${id}/pause`)
  await addDestination(before.root, receiver.url, '/under-way')
  const story = await importStory(before.root, 'The ferry returns')
  await publishStory(before.root, story)
  await until(() => receiver.at('/under-way').length === 1, 'a request is under way')
  await before.server.kill()
  expect(receiver.at('/committed')).toEqual([])

  const { root } = await start()
  await root.post(`/api/destinations/${id}/resume`, {})
  const rows = await until(async () => {
    const all = await root.get<Delivery[]>(`/api/stories/${story.id}/deliveries`)
    return all.every(({ state }) => state === 'delivered') ? all : null
  }, 'everything has arrived')
  const outcomesAt = (name: string) =>
    rows.find(row => row.destination.name === name)?.attempts.map(({ outcome }) => outcome)
  expect(outcomesAt('/committed')).toEqual(['delivered'])
  expect(outcomesAt('/under-way')).toEqual(['interrupted', 'delivered'])
  const keysAt = (path: string) => receiver.at(path).map(({ headers }) => headers['webhook-id'])
  expect(keysAt('/committed')).toHaveLength(1)
  expect(keysAt('/under-way')).toHaveLength(2)
  expect(new Set(keysAt('/under-way')).size).toBe(1)
})
