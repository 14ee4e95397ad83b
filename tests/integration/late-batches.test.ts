// Edits made away from the server that come in late (rule C11), by real peers against the real server.
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import type { User } from '#shared/auth/api.ts'
import type { Batch, BatchDetail } from '#shared/batches/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let ben: Visitor & { user: User }
let rev: Visitor & { user: User }
/** Milliseconds that the server's clock is ahead of ours. */
let ahead = 0

beforeAll(async () => {
  newsroom = await openNewsroom({ now: () => new Date(Date.now() + ahead) })
  ana = await newsroom.person('Ana', 'chief')
  ben = await newsroom.person('Ben', 'writer')
  rev = await newsroom.person('Rev', 'reviewer')
})
afterAll(() => newsroom.close())

const batches = (story: Story) => ben.get<Batch[]>(`/api/stories/${story.id}/batches`)
const headline = async (story: Story) =>
  (await ben.get<Article>(`/api/stories/${story.id}/article`)).headline

/** Ana opens a story, loses the line, and writes on. */
async function anaWritesAway(story: Story, text: string) {
  const peer = joinStory(newsroom.url, ana.cookie(), story.id)
  await peer.synced()
  peer.provider.disconnect()
  await until(
    async () => (await ben.get<Story>(`/api/stories/${story.id}`)).present.length === 0,
    'Ana has left',
  )
  peer.types('headline', text)
  return peer
}

async function comesBack(peer: ReturnType<typeof joinStory>, story: Story, text: string) {
  peer.provider.connect()
  await until(async () => (await headline(story)).includes(text), `${text} has come in`)
}

test('[C11] after five minutes away it shows as one batch, and is taken back without what others wrote', async () => {
  const story = await newsroom.story(ana, 'Ferry')
  const peer = await anaWritesAway(story, ' stays')
  ahead += 6 * 60_000
  await comesBack(peer, story, 'stays')
  const batch = await until(async () => (await batches(story))[0], 'the batch')
  expect(batch).toMatchObject({
    by: { name: 'Ana' },
    because: 'away',
    changes: 1,
    state: 'open',
    settledBy: null,
  })
  const detail = await rev.get<BatchDetail>(`/api/batches/${batch.id}`)
  expect(detail.differences).toEqual([{ field: 'headline', before: 'Ferry', after: 'Ferry stays' }])

  const other = joinStory(newsroom.url, ben.cookie(), story.id)
  await other.synced()
  other.types('headline', ' for good')
  await until(async () => (await headline(story)).includes('good'), 'Ben has typed')
  expect(await rev.refusal('POST', `/api/batches/${batch.id}/take-back`)).toMatchObject({
    status: 403,
  })
  expect(await ben.post(`/api/batches/${batch.id}/take-back`)).toMatchObject({
    state: 'taken-back',
    settledBy: { name: 'Ben' },
  })
  expect(await headline(story)).toBe('Ferry for good')
  await until(() => peer.article().headline === 'Ferry for good', 'Ana sees it')
  expect(await ben.refusal('POST', `/api/batches/${batch.id}/keep`)).toMatchObject({ status: 409 })
  peer.leave()
  other.leave()
})

test('[C11] an edition meanwhile makes it late at once; a short break does not', async () => {
  const story = await newsroom.story(ana, 'Bell')
  const brief = await anaWritesAway(story, ' rings')
  await comesBack(brief, story, 'rings')
  brief.leave()
  expect(await batches(story)).toEqual([])

  const peer = await anaWritesAway(story, ' again')
  await ana.post(`/api/stories/${story.id}/publish`, {
    kind: 'first',
    override: { reason: 'Nothing in it yet.' },
  })
  await comesBack(peer, story, 'again')
  const batch = await until(async () => (await batches(story))[0], 'the batch')
  expect(batch).toMatchObject({ because: 'edition', changes: 1 })
  expect(await ben.post(`/api/batches/${batch.id}/keep`)).toMatchObject({ state: 'kept' })
  expect(await headline(story)).toBe('Bell rings again')
  peer.leave()
})

test('[C11] what comes in after a sign-off is a batch, too', async () => {
  const story = await newsroom.story(ana, 'Checked')
  const peer = await anaWritesAway(story, ' since')
  await ana.post(`/api/stories/${story.id}/sign-offs`, { kind: 'legal' })
  await comesBack(peer, story, 'since')
  const batch = await until(async () => (await batches(story))[0], 'the batch')
  expect(batch).toMatchObject({ because: 'sign-off', changes: 1 })
  peer.leave()
})

test('[C11] coming back late with nothing new is no batch', async () => {
  const story = await newsroom.story(ana, 'Quiet')
  const peer = joinStory(newsroom.url, ana.cookie(), story.id)
  await peer.synced()
  peer.provider.disconnect()
  ahead += 6 * 60_000
  peer.provider.connect()
  await peer.synced()
  peer.types('headline', ' now')
  await until(async () => (await headline(story)).includes('now'), 'it has come in')
  expect(await batches(story)).toEqual([])
  expect(await ben.refusal('GET', '/api/batches/none')).toMatchObject({ status: 404 })
  expect(Y.encodeStateVector(peer.doc).length).toBeGreaterThan(0)
  peer.leave()
})
