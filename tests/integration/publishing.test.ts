import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashJson } from '#server/stories/hash.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { Article } from '#shared/article/article.ts'
import type { User } from '#shared/auth/api.ts'
import type { EditionSummary, Preflight } from '#shared/publishing/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { formats } from '#shared/publishing/formats.ts'
import type { HistoryEntry, Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory, type Peer } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let chief: Visitor
let writer: Visitor
const peers: Peer[] = []

beforeAll(async () => {
  newsroom = await openNewsroom({}, { SITE_NAME: 'Nordufer', SITE_LANGUAGE: 'en' })
  ana = await newsroom.person('Ana', 'editor')
  chief = await newsroom.person('Chief', 'chief')
  writer = await newsroom.person('Wil', 'writer')
})
afterAll(async () => {
  for (const peer of peers) peer.leave()
  await newsroom.close()
})

const copy = `Ferry returns to the Ahlte

By Mara Helmbrink

WENDHAFEN, Nov. 23 (Nordufer) — The chain ferry crossed the Ahlte again on Monday, nine weeks after it was lifted out of the water for repairs.

Two hundred people waited on the quay for the first crossing, many of them with bicycles.
`

async function imported(text = copy) {
  const { story } = await ana.post<{ story: Story }>('/api/wire/import', { text, language: 'en' })
  return story
}
const publish = (who: Visitor, story: Story, body: object) =>
  who.post<{ edition: Edition }>(`/api/stories/${story.id}/publish`, body)
const preflight = (story: Story) => ana.get<Preflight>(`/api/stories/${story.id}/preflight`)
const errorsOf = (problem: Problem) =>
  (problem.findings as Finding[]).filter(({ level }) => level === 'error').map(({ rule }) => rule)
const exported = (slug: string, format: string, headers = {}) =>
  newsroom.visitor().request('GET', `/export/stories/${slug}.${format}`, undefined, headers)

async function types(story: Story, text: string) {
  const peer = joinStory(newsroom.url, ana.cookie(), story.id)
  peers.push(peer)
  await peer.synced()
  peer.types('headline', text)
  await until(
    async () =>
      (await ana.get<{ headline: string }>(`/api/stories/${story.id}/article`)).headline.endsWith(
        text,
      ),
    'the server has it',
  )
  return peer
}

describe('publishing', () => {
  test('[E1] editions are numbered, immutable and chained by hash', async () => {
    const story = await imported()
    const { basis, findings } = await preflight(story)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    const first = await publish(ana, story, { kind: 'first', basis, note: 'Go.' })
    expect(first.edition).toMatchObject({
      number: 1,
      kind: 'first',
      previousHash: null,
      publishedBy: { name: 'Ana' },
    })
    await types(story, ', again')
    const second = await publish(ana, story, { kind: 'update' })
    expect(second.edition).toMatchObject({
      number: 2,
      kind: 'update',
      previousHash: first.edition.hash,
    })
    expect(second.edition.article.headline).toBe('Ferry returns to the Ahlte, again')
    const editions = await ana.get<EditionSummary[]>(`/api/stories/${story.id}/editions`)
    expect(editions.map(({ number, hash }) => [number, hash])).toEqual([
      [2, second.edition.hash],
      [1, first.edition.hash],
    ])
    const history = await ana.get<HistoryEntry[]>(`/api/stories/${story.id}/history`)
    expect(history.map(({ action, to }) => [action, to])).toEqual([
      ['updated', '2'],
      ['published', '1'],
      ['imported', 'draft'],
    ])
  })

  test('[E2] later typing does not change what is out, and shows as changed', async () => {
    const story = await imported()
    const { edition } = await publish(ana, story, { kind: 'first' })
    const before = await Promise.all(
      ['json', 'html', 'txt'].map(format => exported(edition.slug, format)),
    )
    await types(story, ' and later')
    const after = await Promise.all(
      ['json', 'html', 'txt'].map(format => exported(edition.slug, format)),
    )
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
    await until(
      async () => (await ana.get<Story>(`/api/stories/${story.id}`)).changedSince,
      'changed since the edition',
    )
    const changes = await ana.get<{ field: string }[]>(`/api/stories/${story.id}/changes`)
    expect(changes.map(({ field }) => field)).toEqual(['headline'])
  })

  test('[E2] an edition is one moment of a draft that people type in meanwhile', async () => {
    const story = await imported()
    const peer = await types(story, ' now')
    const { basis } = await preflight(story)
    const shown = await ana.get<Article>(`/api/stories/${story.id}/article`)
    const sent = publish(ana, story, { kind: 'first', basis, override: { moved: true } })
    for (let i = 0; i < 50; i++) peer.types('headline', ` ${i}`)
    const { edition } = await sent
    expect(edition.article).toEqual(shown)
    expect(edition.hash).toBe(hashJson(shown))

    const again = publish(ana, story, { kind: 'update' })
    for (let i = 50; i < 100; i++) peer.types('headline', ` ${i}`)
    const update = (await again).edition
    expect(update.hash).toBe(hashJson(update.article))
    const exportedJson = (await exported(update.slug, 'json')).json as { article: Article }
    expect(exportedJson.article).toEqual(update.article)
  })

  test('[E2] a draft that moved on from its basis is not published unseen', async () => {
    const story = await imported()
    const { basis } = await preflight(story)
    await types(story, ' meanwhile')
    const moved = await ana.refusal('POST', `/api/stories/${story.id}/publish`, {
      kind: 'first',
      basis,
    })
    expect(moved).toMatchObject({
      status: 409,
      code: 'draft-moved',
      differences: [{ field: 'headline', after: 'Ferry returns to the Ahlte meanwhile' }],
    })
    const { edition } = await publish(ana, story, {
      kind: 'first',
      basis,
      override: { moved: true },
    })
    expect(edition.article.headline).toBe('Ferry returns to the Ahlte')
  })

  test('[E3] errors stop it; a chief may go on with a reason, which is kept', async () => {
    const story = await newsroom.story(ana, 'A headline and nothing else')
    const refused = await ana.refusal('POST', `/api/stories/${story.id}/publish`, { kind: 'first' })
    expect(refused).toMatchObject({ status: 409, code: 'preflight' })
    expect(errorsOf(refused)).toEqual(['body-empty'])
    const withReason = { kind: 'first', override: { reason: 'Placeholder for the ticker' } }
    expect((await ana.refusal('POST', `/api/stories/${story.id}/publish`, withReason)).code).toBe(
      'forbidden',
    )
    const { edition } = await publish(chief, story, withReason)
    expect(edition.override).toBe('Placeholder for the ticker')
  })

  test('[E3] agency copy needs recorded rights', async () => {
    const story = await imported(copy.replace('(Nordufer)', '(Example Wire)'))
    const { findings } = await preflight(story)
    expect(findings.find(({ level }) => level === 'error')?.rule).toBe('agency-without-rights')
    await ana.patch(`/api/stories/${story.id}`, {
      rights: 'Licensed until 2027 by Example Wire, contract 12',
    })
    const { edition } = await publish(ana, story, { kind: 'first' })
    expect(edition.article.source.rights).toMatch(/contract 12/)
  })

  test('[R4] an open blocking thread stops it', async () => {
    const story = await imported()
    await writer.post(`/api/stories/${story.id}/threads`, { body: 'Wait.', blocking: true })
    const refused = await ana.refusal('POST', `/api/stories/${story.id}/publish`, { kind: 'first' })
    expect(errorsOf(refused)).toEqual(['blocking-threads'])
  })

  test('an embargo stops it until it is lifted by a chief', async () => {
    const story = await imported()
    await ana.patch(`/api/stories/${story.id}`, {
      embargo: { until: '2099-01-01T06:00:00Z', text: null },
    })
    const refused = await ana.refusal('POST', `/api/stories/${story.id}/publish`, { kind: 'first' })
    expect(errorsOf(refused)).toEqual(['embargo'])
    expect((await ana.refusal('PATCH', `/api/stories/${story.id}`, { embargo: null })).code).toBe(
      'forbidden',
    )
    await chief.patch(`/api/stories/${story.id}`, { embargo: null, why: 'The ministry confirmed.' })
    const history = await ana.get<HistoryEntry[]>(`/api/stories/${story.id}/history`)
    expect(history.filter(({ action }) => action === 'embargo').map(({ note }) => note)).toEqual([
      'The ministry confirmed.',
      null,
    ])
    await publish(ana, story, { kind: 'first' })
  })

  test('only editors and chiefs publish', async () => {
    const story = await imported()
    const refused = await writer.refusal('POST', `/api/stories/${story.id}/publish`, {
      kind: 'first',
    })
    expect(refused).toMatchObject({ status: 403, code: 'forbidden' })
  })

  test('a second first edition, and an update of nothing, are refused', async () => {
    const story = await imported()
    const update = await ana.refusal('POST', `/api/stories/${story.id}/publish`, { kind: 'update' })
    expect(update.code).toBe('conflict')
    await publish(ana, story, { kind: 'first' })
    const again = await ana.refusal('POST', `/api/stories/${story.id}/publish`, { kind: 'first' })
    expect(again.code).toBe('conflict')
  })

  test('two who publish at once make two editions or one and a refusal, never one number twice', async () => {
    const story = await imported()
    const results = await Promise.all(
      [ana, chief].map(who =>
        who.request('POST', `/api/stories/${story.id}/publish`, { kind: 'first' }),
      ),
    )
    expect(results.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('the way out', () => {
  test('every format answers with the live edition, a strong tag and 304', async () => {
    const story = await imported()
    const { edition } = await publish(ana, story, { kind: 'first' })
    const types = {
      json: 'application/json',
      html: 'text/html',
      md: 'text/markdown',
      txt: 'text/plain',
      jsonld: 'application/ld+json',
    }
    for (const [format, type] of Object.entries(types)) {
      const answer = await exported(edition.slug, format)
      expect(answer.status, format).toBe(200)
      expect(answer.headers.get('content-type'), format).toContain(type)
      expect(answer.text, format).toContain('Ferry returns to the Ahlte')
      const tag = answer.headers.get('etag') ?? ''
      expect(tag).toMatch(/^"/)
      expect(
        (
          await exported(edition.slug, format, {
            'if-none-match': tag,
            // fetch would add no-cache, which asks for everything afresh
            'cache-control': 'max-age=0',
          })
        ).status,
      ).toBe(304)
    }
    expect((await exported(edition.slug, 'pdf')).status).toBe(404)
    expect((await exported('nothing-here', 'json')).status).toBe(404)
  })

  test('an edition of an older release, which knew less of articles, leaves in every format', async () => {
    const story = await imported()
    const { edition } = await publish(ana, story, { kind: 'first' })
    const { pushHeadline: _later, source, ...early } = edition.article
    const { rightsLine: _laterToo, ...earlySource } = source
    const article = { ...early, source: earlySource }
    const db = new DatabaseSync(join(newsroom.dataDir, 'standfirst.db'), { timeout: 5000 })
    db.prepare('update editions set article = ?, hash = ? where story_id = ?').run(
      JSON.stringify(article),
      hashJson(article),
      story.id,
    )
    db.close()
    for (const format of formats) {
      const answer = await exported(edition.slug, format)
      expect(answer.status, format).toBe(200)
      expect(answer.text, format).toContain('lifted out of the water')
    }
    expect((await newsroom.visitor().request('GET', `/stories/${edition.slug}`)).status).toBe(200)
    expect((await publish(ana, story, { kind: 'update' })).edition.previousHash).toBe(
      hashJson(article),
    )
  })

  test('older editions are for the newsroom only', async () => {
    const story = await imported()
    const { edition } = await publish(ana, story, { kind: 'first' })
    await types(story, ' now')
    await publish(ana, story, { kind: 'update' })
    const path = `/export/stories/${edition.slug}.json?edition=1`
    expect((await newsroom.visitor().refusal('GET', path)).code).toBe('unauthenticated')
    expect(await ana.get<object>(path)).toMatchObject({ edition: 1 })
  })

  test('what is not published is nowhere', async () => {
    const story = await imported()
    expect((await exported(story.slug, 'json')).status).toBe(404)
    expect((await newsroom.visitor().request('GET', `/stories/${story.slug}`)).status).toBe(404)
  })

  test('a slug changed after publication redirects', async () => {
    const story = await imported()
    const { edition } = await publish(ana, story, { kind: 'first' })
    await ana.patch(`/api/stories/${story.id}`, { slug: `${edition.slug}-moved` })
    const old = await exported(edition.slug, 'json')
    expect([old.status, old.headers.get('location')]).toEqual([
      301,
      `/export/stories/${edition.slug}-moved.json`,
    ])
    const page = await newsroom.visitor().request('GET', `/stories/${edition.slug}`)
    expect([page.status, page.headers.get('location')]).toEqual([
      301,
      `/stories/${edition.slug}-moved`,
    ])
  })

  test('feeds and the public pages show it', async () => {
    const story = await imported()
    const { edition } = await publish(ana, story, { kind: 'first' })
    const reader = newsroom.visitor()
    for (const path of [
      '/',
      '/export/feeds/rss.xml',
      '/export/feeds/feed.json',
      `/stories/${edition.slug}`,
    ]) {
      const answer = await reader.request('GET', path)
      expect(answer.status, path).toBe(200)
      expect(answer.text, path).toContain(edition.slug)
    }
  })

  test('a story without a headline gets its slug from the headline it is published with', async () => {
    const story = await ana.post<Story>('/api/stories', { language: 'en' })
    expect(story.slug).toMatch(/^untitled-/)
    const peer = await types(story, 'Named at last')
    peer.types('body', 'One sentence.')
    await until(
      async () =>
        (await ana.get<{ body: unknown[] }>(`/api/stories/${story.id}/article`)).body.length > 0,
      'the body is there',
    )
    const { edition } = await publish(ana, story, { kind: 'first' })
    expect(edition.slug).toBe('named-at-last')
  })
})
