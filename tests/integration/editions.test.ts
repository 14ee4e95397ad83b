import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { User } from '#shared/auth/api.ts'
import type { Notification } from '#shared/notifications/api.ts'
import type { EditionSummary, Preflight } from '#shared/publishing/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { SignOffState } from '#shared/signoffs/api.ts'
import type { HistoryEntry, Story } from '#shared/stories/api.ts'
import type { Schedule } from '#shared/stories/schedule.ts'
import type { Version } from '#shared/stories/versions.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory, type Peer } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let chief: Visitor & { user: User }
let writer: Visitor & { user: User }
let admin: Visitor
/** Milliseconds that the newsroom's clock is ahead. */
let ahead = 0
const now = () => new Date(Date.now() + ahead)
const peers: Peer[] = []
const overrides = { now, scheduling: 20 }

beforeAll(async () => {
  newsroom = await openNewsroom(overrides, { SITE_NAME: 'Nordufer', SITE_LANGUAGE: 'en' })
  ana = await newsroom.person('Ana', 'editor')
  chief = await newsroom.person('Chief', 'chief')
  writer = await newsroom.person('Wil', 'writer')
  admin = await newsroom.person('Ada', 'admin')
})
afterAll(async () => {
  for (const peer of peers) peer.leave()
  await newsroom.close()
})

const copy = (name: string) => `The ${name} returns to the Ahlte

By Mara Helmbrink

WENDHAFEN, Nov. 23 (Nordufer) — The ${name} crossed the Ahlte again on Monday, nine weeks after it was lifted out of the water for repairs.

Two hundred people waited on the quay for the first crossing, many of them with bicycles.
`

async function imported(name: string) {
  const { story } = await ana.post<{ story: Story }>('/api/wire/import', {
    text: copy(name),
    language: 'en',
  })
  return story
}
async function live(name: string) {
  const story = await imported(name)
  const { edition } = await publish(story, { kind: 'first' })
  return { ...story, slug: edition.slug }
}
const publish = (story: { id: string }, body: object, who: Visitor = ana) =>
  who.post<{ edition: Edition }>(`/api/stories/${story.id}/publish`, body)
const schedule = (story: { id: string }, body: object, who: Visitor = ana) =>
  who.post<{ schedule: Schedule }>(`/api/stories/${story.id}/publish`, body)
const refused = (story: { id: string }, body: object, who: Visitor = ana) =>
  who.refusal('POST', `/api/stories/${story.id}/publish`, body)
const read = ({ id }: { id: string }, who: Visitor = ana) => who.get<Story>(`/api/stories/${id}`)
const article = ({ id }: { id: string }) => ana.get<Article>(`/api/stories/${id}/article`)
const exported = (slug: string, format: string) =>
  newsroom.visitor().request('GET', `/export/stories/${slug}.${format}`)
const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString()
const inboxOf = async (who: Visitor) =>
  (await who.get<{ notifications: Notification[] }>('/api/notifications')).notifications

async function enter(story: { id: string }, who: Visitor = ana) {
  const peer = joinStory(newsroom.url, who.cookie(), story.id)
  peers.push(peer)
  await peer.synced()
  return peer
}
async function types(story: { id: string }, text: string, who: Visitor = ana) {
  const peer = await enter(story, who)
  peer.types('headline', text)
  await until(async () => (await article(story)).headline.includes(text), `"${text}" is there`)
  return peer
}

test('[E4] a withdrawal is stopped by nothing and leaves 410 with its reason in every format', async () => {
  const story = await live('barge')
  await writer.post(`/api/stories/${story.id}/threads`, {
    kind: 'comment',
    body: 'Stop!',
    anchor: null,
    blocking: true,
  })
  const reason = 'The barge never sailed.'
  const { edition } = await publish(story, { kind: 'withdrawal', readerNote: reason })
  expect(edition).toMatchObject({ number: 2, kind: 'withdrawal' })
  expect(JSON.stringify(edition.article)).not.toContain('bicycles')
  expect(await read(story)).toMatchObject({ live: 'withdrawn', edition: { number: 2 } })
  for (const format of ['html', 'json', 'newsml.xml', 'txt']) {
    const response = await ana.request('GET', `/export/stories/${story.slug}.${format}?edition=1`)
    expect([format, response.status]).toEqual([format, 410])
    expect(response.text).toContain(reason)
  }
  const page = await newsroom.visitor().request('GET', `/stories/${story.slug}`)
  expect(page.status).toBe(410)
  expect(page.text).toContain(reason)
  const feed = await newsroom.visitor().request('GET', '/export/feeds/rss.xml')
  expect(feed.text).not.toContain(story.slug)
})

test('[E4] what was withdrawn comes back with a reason; what was killed never does', async () => {
  const story = await live('tug')
  await publish(story, { kind: 'withdrawal' })
  expect(await refused(story, { kind: 'withdrawal' })).toMatchObject({ code: 'conflict' })
  expect(await refused(story, { kind: 'update' })).toMatchObject({ code: 'invalid' })
  const back = await publish(story, { kind: 'update', note: 'It did sail.' })
  expect(back.edition.number).toBe(3)
  expect((await exported(story.slug, 'html')).status).toBe(200)
  await publish(story, { kind: 'kill', subscriberNote: 'Do not use.' })
  expect(await read(story)).toMatchObject({ live: 'killed' })
  expect((await exported(story.slug, 'html')).status).toBe(410)
  for (const kind of ['update', 'withdrawal', 'kill', 'first'])
    expect(await refused(story, { kind, note: 'Again.' })).toMatchObject({ status: 409 })
  const editions = await ana.get<EditionSummary[]>(`/api/stories/${story.id}/editions`)
  expect(editions.map(({ kind }) => kind)).toEqual(['kill', 'update', 'withdrawal', 'first'])
})

test('only what was published is withdrawn, and only by editors and chiefs', async () => {
  const story = await imported('raft')
  expect(await refused(story, { kind: 'kill' })).toMatchObject({ status: 409 })
  expect(await refused(story, { kind: 'withdrawal' }, writer)).toMatchObject({ status: 403 })
})

test('[E6] a correction begins at the live edition, goes out alone, and is merged back', async () => {
  const story = await live('ferry')
  const inDraft = await types(story, ', tomorrow', writer)
  const fork = await ana.post<Story>(`/api/stories/${story.id}/correction`, {})
  expect(fork.corrects).toEqual({ storyId: story.id, edition: 1 })
  expect((await article(fork)).headline).toBe('The ferry returns to the Ahlte')
  expect((await read(story)).correction).toEqual({ id: fork.id, edition: 1 })
  const again = await writer.post<Story>(`/api/stories/${story.id}/correction`, {})
  expect(again.id).toBe(fork.id)
  const inFork = await types(fork, ', mended')
  const other = await enter(fork, writer)
  await until(() => other.article().headline.includes('mended'), 'both edit the correction')
  expect(inDraft.article().headline).not.toContain('mended')

  expect(await refused(story, { kind: 'correction' })).toMatchObject({
    code: 'invalid',
    errors: [{ path: 'body.readerNote' }],
  })
  const readerNote = 'An earlier version misspelt the ferry.'
  const { edition } = await publish(story, { kind: 'correction', readerNote })
  expect(edition.article.headline).toContain(', mended')
  expect(edition.article.headline).not.toContain('tomorrow')
  expect(edition).toMatchObject({
    number: 2,
    kind: 'correction',
    corrections: [{ number: 2, text: readerNote }],
  })
  expect((await exported(story.slug, 'html')).text).toContain(readerNote)

  await until(() => inDraft.article().headline.includes(', mended'), 'it is in the draft')
  expect(inDraft.article().headline).toContain(', tomorrow')
  expect((await read(story)).correction).toBeNull()
  expect(await inFork.closed()).toBe(4404)
  expect(await ana.refusal('GET', `/api/stories/${fork.id}`)).toMatchObject({ status: 404 })

  const second = await ana.post<Story>(`/api/stories/${story.id}/correction`, {})
  expect((await article(second)).headline).toBe(edition.article.headline)
})

test('[E6] a correction that could not be merged is out, and is merged before the next edition', async () => {
  const story = await live('cutter')
  await types(story, ', tomorrow', writer)
  const fork = await ana.post<Story>(`/api/stories/${story.id}/correction`, {})
  await types(fork, ', mended')
  const db = new DatabaseSync(join(newsroom.dataDir, 'standfirst.db'), { timeout: 5000 })
  const written = `select count(*) as n from draft_clients where story_id = '${fork.id}'`
  await until(() => Number(db.prepare(written).get()?.n) > 1, 'it is known who wrote in the fork')
  // Who wrote what is noted in the story before anything is merged into it.
  db.exec(`create trigger full before insert on draft_clients when new.story_id = '${story.id}'
    begin select raise(abort, 'the disk is full'); end`)
  const { edition } = await publish(story, { kind: 'correction', readerNote: 'It was mended.' })
  expect(edition.article.headline).toContain(', mended')
  expect((await article(story)).headline).not.toContain('mended')
  expect(await refused(story, { kind: 'update' })).toMatchObject({
    status: 409,
    detail: expect.stringContaining('correction of edition 1'),
  })
  db.exec('drop trigger full')
  db.close()
  const update = await publish(story, { kind: 'update' })
  expect(update.edition.article.headline).toMatch(/(?=.*, mended)(?=.*, tomorrow)/)
})

test('[E6] a correction can be discarded, is in no list, and is refused where there is none', async () => {
  const story = await live('punt')
  expect(await refused(story, { kind: 'correction', readerNote: 'x' })).toMatchObject({
    status: 409,
  })
  const fork = await writer.post<Story>(`/api/stories/${story.id}/correction`, {})
  await types(fork, ', wrong')
  const list = await ana.get<{ stories: Story[] }>('/api/stories')
  expect(list.stories.map(({ id }) => id)).not.toContain(fork.id)
  await writer.request('DELETE', `/api/stories/${story.id}/correction`)
  expect(await read(story)).toMatchObject({ correction: null, edition: { number: 1 } })
  expect((await article(story)).headline).not.toContain('wrong')
  expect(await ana.refusal('GET', `/api/stories/${fork.id}`)).toMatchObject({ status: 404 })
})

test('[W2] a correction is as restricted as its story', async () => {
  const story = await live('dinghy')
  const fork = await ana.post<Story>(`/api/stories/${story.id}/correction`, {})
  await ana.request('PATCH', `/api/stories/${story.id}/access`, {
    isRestricted: true,
    people: [ana.user.id],
  })
  const shut = await writer.refusal('GET', `/api/stories/${story.id}`)
  expect(shut.status).toBe(404)
  expect(await writer.refusal('GET', `/api/stories/${fork.id}`)).toMatchObject({ status: 404 })
  // It has no access of its own to change.
  const change = { isRestricted: false, people: [] }
  const guest = { name: 'Quinn Roe', email: 'quinn@example.org' }
  for (const answer of [
    await ana.refusal('PATCH', `/api/stories/${fork.id}/access`, change),
    await ana.refusal('POST', `/api/stories/${fork.id}/guests`, guest),
  ])
    expect(answer).toMatchObject({ status: 409, code: 'conflict' })
})

test('[E1] what was erased comes back neither from the versions nor by a correction', async () => {
  const story = await live('sloop')
  const first = async () =>
    (await ana.get<Version[]>(`/api/stories/${story.id}/versions`)).filter(
      ({ reason }) => reason === 'publication',
    )
  const [kept] = await first()
  await ana.post(`/api/stories/${story.id}/sign-offs`, { kind: 'legal' })
  await ana.post(`/api/stories/${story.id}/correction`, {})
  await types(story, ', again')
  await publish(story, { kind: 'update' })
  const erase = `/api/stories/${story.id}/editions/1/erase`
  const reason = 'Ordered by the court of Wendhafen'
  expect((await admin.refusal('POST', erase, { reason })).detail).toContain('Discard it')
  await ana.request('DELETE', `/api/stories/${story.id}/correction`)
  await admin.post(erase, { reason })

  expect((await first()).map(({ id }) => id)).not.toContain(kept?.id)
  const path = `/api/stories/${story.id}/versions/${kept?.id}`
  expect(await ana.refusal('POST', `${path}/restore`, {})).toMatchObject({ status: 404 })
  const again = await ana.post<Story>(`/api/stories/${story.id}/correction`, {})
  expect(again.corrects).toEqual({ storyId: story.id, edition: 2 })
  const signed = await ana.get<SignOffState[]>(`/api/stories/${story.id}/sign-offs`)
  expect(signed.find(({ kind }) => kind === 'legal')?.current?.changes).toBeGreaterThan(1)
})

test('[E3][W1] a schedule freezes its article and goes out at its time', async () => {
  const story = await imported('launch')
  const at = inMinutes(30)
  const answer = await schedule(story, { kind: 'first', at, readerNote: 'Soon.' })
  expect(answer.schedule).toMatchObject({ kind: 'first', at, held: null, by: { name: 'Ana' } })
  expect(await read(story)).toMatchObject({ live: 'scheduled', schedule: { at } })
  await types(story, ', later')
  ahead += 31 * 60_000
  await until(async () => (await read(story)).live === 'live', 'it is out')
  const [edition] = await ana.get<EditionSummary[]>(`/api/stories/${story.id}/editions`)
  expect(edition).toMatchObject({ number: 1, publishedBy: { name: 'Ana' }, readerNote: 'Soon.' })
  const page = await exported(edition?.slug ?? '', 'html')
  expect(page.text).not.toContain(', later')
  await until(async () => (await read(story)).changedSince, 'changed since edition 1')
  expect((await read(story)).schedule).toBeNull()
})

test('[E3] checks run when it is scheduled and again at the moment; then it is held and people are told', async () => {
  const bare = await newsroom.story(ana, 'A headline and nothing else')
  expect(await refused(bare, { kind: 'first', at: inMinutes(5) })).toMatchObject({
    code: 'preflight',
  })
  const story = await imported('skiff')
  await schedule(story, { kind: 'first', at: inMinutes(5) })
  await writer.post(`/api/stories/${story.id}/threads`, {
    kind: 'comment',
    body: 'Not yet.',
    anchor: null,
    blocking: true,
  })
  ahead += 6 * 60_000
  await until(async () => (await read(story)).schedule?.held === 'checks', 'it is held')
  expect(await read(story)).toMatchObject({ live: 'none' })
  for (const who of [ana, chief]) {
    await until(
      async () =>
        (await inboxOf(who)).some(
          ({ kind, story: about, excerpt }) =>
            kind === 'schedule-held' && about.id === story.id && excerpt === 'checks',
        ),
      'scheduler and chiefs are told, and why',
    )
  }
})

test('[E3] more than ten minutes late is held, whether the newsroom slept or its clock jumped', async () => {
  const story = await imported('canoe')
  await schedule(story, { kind: 'first', at: inMinutes(5) })
  ahead += 16 * 60_000
  await until(async () => (await read(story)).schedule?.held === 'late', 'it is held')
  const history = await ana.get<HistoryEntry[]>(`/api/stories/${story.id}/history`)
  expect(history.map(({ action }) => action)).toContain('schedule-held')
})

test('[W1] what was spiked before its time is held', async () => {
  const story = await live('scow')
  await publish(story, { kind: 'withdrawal' })
  await schedule(story, { kind: 'update', note: 'It comes back.', at: inMinutes(5) })
  await chief.post(`/api/stories/${story.id}/transitions`, { to: 'spiked', note: 'Not this one.' })
  ahead += 6 * 60_000
  await until(async () => (await read(story)).schedule?.held === 'refused', 'it is held')
  expect(await read(story)).toMatchObject({ live: 'withdrawn', edition: { number: 2 } })
})

test('[W1] a schedule is cancelled by hand, or by whatever goes out before it', async () => {
  const story = await imported('kayak')
  await schedule(story, { kind: 'first', at: inMinutes(5) })
  await chief.request('DELETE', `/api/stories/${story.id}/schedule`)
  expect(await read(story)).toMatchObject({ live: 'none', schedule: null })
  expect(await chief.refusal('DELETE', `/api/stories/${story.id}/schedule`)).toMatchObject({
    status: 409,
  })
  await schedule(story, { kind: 'first', at: inMinutes(5) })
  await publish(story, { kind: 'first' }, chief)
  expect(await read(story)).toMatchObject({ live: 'live', schedule: null })
  await schedule(story, { kind: 'update', at: inMinutes(5) })
  await publish(story, { kind: 'kill' }, chief)
  ahead += 6 * 60_000
  await until(
    async () =>
      (await inboxOf(ana)).filter(
        ({ kind, story: about }) => kind === 'schedule-ended' && about.id === story.id,
      ).length === 3,
    'whoever scheduled it is told each time',
  )
  const editions = await ana.get<EditionSummary[]>(`/api/stories/${story.id}/editions`)
  expect(editions.map(({ kind }) => kind)).toEqual(['kill', 'first'])
})

test('a time that has passed, is far away or is no time is refused with the field', async () => {
  const story = await imported('yacht')
  for (const at of [inMinutes(-1), inMinutes(60 * 24 * 400), 'tomorrow'])
    expect(await refused(story, { kind: 'first', at })).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'body.at' }],
    })
  expect(
    await refused(story, { kind: 'correction', readerNote: 'x', at: inMinutes(5) }),
  ).toMatchObject({ errors: [{ path: 'body.at' }] })
})

test('[E3] an embargo until the moment of a schedule does not stop it', async () => {
  const story = await imported('trawler')
  const until15 = inMinutes(15)
  await ana.request('PATCH', `/api/stories/${story.id}`, {
    embargo: { until: until15, text: null },
  })
  expect(await refused(story, { kind: 'first', at: inMinutes(10) })).toMatchObject({
    code: 'preflight',
  })
  const look = (query: string) => ana.get<Preflight>(`/api/stories/${story.id}/preflight?${query}`)
  const { basis, findings } = await look('')
  const warnings = findings.filter(({ level }) => level === 'warning')
  expect(findings.map(({ rule }) => rule)).toContain('embargo')
  const at = inMinutes(16)
  expect(await look(`basis=${basis}&at=${at}`)).toEqual({
    basis,
    findings: warnings,
  })
  const { schedule: waiting } = await schedule(story, { kind: 'first', basis, at })
  expect(waiting.held).toBeNull()
})
