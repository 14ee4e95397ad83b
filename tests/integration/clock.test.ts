// A newsroom whose clock is set back, or stops at a moment: what counts is the order in which things happened.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Delivery } from '#shared/delivery/deliveries.ts'
import type { Notification } from '#shared/notifications/api.ts'
import type { EditionSummary } from '#shared/publishing/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { ExportToken } from '#shared/publishing/tokens.ts'
import type { Story } from '#shared/stories/api.ts'
import { addDestination, importStory, inside, publishStory } from '#tests/support/deliveries.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { answers, openReceiver, type Receiver } from '#tests/support/receiver.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const day = 24 * 3_600_000
/** Milliseconds that the newsroom's clock is ahead. */
let ahead = 0
const now = () => new Date(Date.now() + ahead)
const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString()

let newsroom: Newsroom
let receiver: Receiver
let ana: Visitor & { user: User }
let admin: Visitor & { user: User }

beforeAll(async () => {
  receiver = await openReceiver()
  newsroom = await openNewsroom(
    { now, scheduling: 20, rightsClock: 30, delivery: { backoff: { first: 10, longest: 40 } } },
    inside,
  )
  ana = await newsroom.person('Ana', 'editor')
  admin = await newsroom.person('Ada', 'admin')
})
afterAll(async () => {
  await newsroom.close()
  await receiver.close()
})

const read = ({ id }: Story) => ana.get<Story>(`/api/stories/${id}`)
const headlineOf = async (slug: string) => {
  const answer = await newsroom.visitor().request('GET', `/export/stories/${slug}.json`)
  return (answer.json as { edition: number }).edition
}

test('[E1][E5] editions keep their numbers, their chain and their order on the way out when the clock is set back', async () => {
  receiver.behaves('/flaky', answers(503), answers(200))
  await addDestination(admin, receiver.url, '/flaky')
  const story = await importStory(ana, 'A ferry before its time')
  ahead = 400 * day
  const first = await publishStory(ana, story)
  await until(() => receiver.at('/flaky').length === 2, 'the first has arrived')
  ahead = 0
  const second = await publishStory(ana, story, 'update')
  expect(second.number).toBe(2)
  expect(second.previousHash).toBe(first.hash)
  expect(Date.parse(second.publishedAt)).toBeLessThan(Date.parse(first.publishedAt))
  expect(await headlineOf(second.slug)).toBe(2)
  const known = await ana.get<EditionSummary[]>(`/api/stories/${story.id}/editions`)
  expect(known.map(({ number }) => number)).toEqual([2, 1])
  await until(() => receiver.at('/flaky').length === 3, 'the second has arrived')
  expect(receiver.at('/flaky').map(({ json }) => json.data.edition.number)).toEqual([1, 1, 2])
})

test('[E5] what waits for a moment far ahead, by a clock that was wrong, goes out all the same', async () => {
  receiver.behaves('/patient', answers(503, { 'retry-after': '60' }), answers(200))
  await addDestination(admin, receiver.url, '/patient')
  ahead = 400 * day
  const story = await importStory(ana, 'A ferry that waits')
  await publishStory(ana, story)
  await until(async () => {
    const rows = await ana.get<Delivery[]>(`/api/stories/${story.id}/deliveries`)
    return rows.some(({ attempts, state }) => state === 'waiting' && attempts.length === 1)
  }, 'it waits')
  ahead = 0
  // Whatever is sent next lets the ledger be looked at.
  await publishStory(ana, await importStory(ana, 'Another ferry'))
  await until(
    () => receiver.at('/patient').some(({ json }) => json.data.story.id === story.id),
    'it has gone out',
  )
})

test('[E3] a schedule goes out once, at its moment, however often the clock comes by', async () => {
  const story = await importStory(ana, 'A ferry on time')
  const at = inMinutes(60)
  await ana.post(`/api/stories/${story.id}/publish`, { kind: 'first', at })
  ahead = -10 * day
  const other = await importStory(ana, 'A ferry that passes the time')
  await ana.post(`/api/stories/${other.id}/publish`, { kind: 'first', at: inMinutes(1) })
  ahead += 2 * 60_000
  await until(async () => (await read(other)).live === 'live', 'the clock of schedules goes on')
  expect((await read(story)).live).toBe('scheduled')
  ahead = 61 * 60_000
  await until(async () => (await read(story)).live === 'live', 'it is out')
  ahead = 0
  const third = await importStory(ana, 'A ferry at last')
  await ana.post(`/api/stories/${third.id}/publish`, { kind: 'first', at: inMinutes(1) })
  ahead = 2 * 60_000
  await until(async () => (await read(third)).live === 'live', 'the clock of schedules goes on')
  expect(await ana.get<Edition[]>(`/api/stories/${story.id}/editions`)).toHaveLength(1)
  ahead = 0
})

test('[E3] an embargo holds by the clock of the moment', async () => {
  const story = await importStory(ana, 'A ferry under embargo')
  await ana.patch(`/api/stories/${story.id}`, { embargo: { until: inMinutes(60), text: null } })
  const path = `/api/stories/${story.id}/publish`
  expect(await ana.refusal('POST', path, { kind: 'first' })).toMatchObject({ code: 'preflight' })
  ahead = 61 * 60_000
  await ana.get(`/api/stories/${story.id}/preflight`)
  ahead = 0
  expect(await ana.refusal('POST', path, { kind: 'first' })).toMatchObject({ code: 'preflight' })
  ahead = 61 * 60_000
  expect((await publishStory(ana, story)).number).toBe(1)
  ahead = 0
})

test('a token that was taken back stays so, and one that was used keeps its time', async () => {
  const { token, record } = await admin.post<{ token: string; record: ExportToken }>(
    '/api/export-tokens',
    { name: 'An agency', scopes: ['json'] },
  )
  const story = await importStory(ana, 'A ferry for subscribers')
  const { slug } = await publishStory(ana, story)
  const ask = async () => {
    const headers = { authorization: `Bearer ${token}` }
    return (
      await newsroom.visitor().request('GET', `/export/stories/${slug}.json`, undefined, headers)
    ).status
  }
  expect(await ask()).toBe(200)
  await admin.request('DELETE', `/api/export-tokens/${record.id}`)
  ahead = -day
  expect(await ask()).toBe(401)
  ahead = 0
})

test('[X1] whoever has to know that rights ran out is told once, also when the story was sent somewhere', async () => {
  await addDestination(admin, receiver.url, '/licensed')
  const story = await importStory(ana, 'A ferry for a day', { terms: 'dpa', until: inMinutes(60) })
  await publishStory(ana, story)
  await until(() => receiver.at('/licensed').length === 1, 'it was sent')
  ahead = 61 * 60_000
  await until(() => receiver.at('/licensed').length === 2, 'it is taken back')
  const kinds = async () => {
    const { notifications } = await ana.get<{ notifications: Notification[] }>('/api/notifications')
    return notifications.filter(one => one.story.id === story.id).map(({ kind }) => kind)
  }
  await until(async () => (await kinds()).includes('rights-ran-out'), 'Ana is told')
  expect(await kinds()).toEqual(['rights-ran-out', 'rights-ending'])
  ahead = 0
})
