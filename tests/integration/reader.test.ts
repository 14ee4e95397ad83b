import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { FrontChange, FrontOrder, FrontStory } from '#shared/reader/front.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let admin: Visitor
let today = '2026-11-24T12:00:00Z'
let first: Edition
let second: Edition

beforeAll(async () => {
  newsroom = await openNewsroom(
    { now: () => new Date(today) },
    { SITE_NAME: 'Nordufer', SITE_LANGUAGE: 'en', SITE_TIME_ZONE: 'Europe/Berlin' },
  )
  ana = await newsroom.person('Ana', 'editor')
  admin = await newsroom.person('Ada', 'admin')
  first = await published('Ferry returns to the Ahlte', 'Crossing')
  today = '2026-11-24T13:00:00Z'
  second = await published('Müller opens a bakery', 'Bread')
})
afterAll(() => newsroom.close())

async function published(headline: string, word: string) {
  const { story } = await ana.post<{ story: Story }>('/api/wire/import', {
    text: `${headline}\n\nBy Mara Helmbrink\n\nWENDHAFEN, Nov. 23 (Nordufer) — ${word} is what two hundred people waited for on the quay on Monday, many of them with bicycles.\n`,
    language: 'en',
  })
  const { edition } = await ana.post<{ edition: Edition }>(`/api/stories/${story.id}/publish`, {
    kind: 'first',
  })
  return edition
}

const read = async (path: string, headers: Record<string, string> = {}) =>
  newsroom.visitor().request('GET', path, undefined, headers)
const text = async (path: string) => (await read(path)).text

describe('the reader', () => {
  test('an editor arranges the front page; two do not undo each other unseen', async () => {
    interface Page {
      front: FrontOrder
      stories: FrontStory[]
    }
    const before = await ana.get<Page>('/api/front')
    expect(before.stories.map(({ storyId }) => storyId)).toEqual([second.storyId, first.storyId])
    const change: FrontChange = {
      lead: { storyId: first.storyId, until: '2026-11-24T18:00:00Z' },
      order: [],
      revision: before.front.revision,
    }
    const after = await ana.patch<Page>('/api/front', change)
    expect(after.stories[0]?.storyId).toBe(first.storyId)
    expect((await ana.refusal('PATCH', '/api/front', change)).code).toBe('conflict')
    const page = await text('/')
    expect(page.indexOf('Ferry returns')).toBeLessThan(page.indexOf('bakery'))
    today = '2026-11-24T18:00:00Z'
    const later = await text('/')
    expect(later.indexOf('Ferry returns')).toBeGreaterThan(later.indexOf('bakery'))
    const writer = await newsroom.person('Wil', 'writer')
    expect((await writer.refusal('PATCH', '/api/front', change)).code).toBe('forbidden')
  })

  test('what is live is found by its words, also begun and without accents; the rest is not', async () => {
    await until(async () => (await text('/search?q=bakery')).includes('Müller'), 'it is indexed')
    expect(await text('/search?q=muller+bak')).toContain('1 story found')
    expect(await text('/search?q=bicycles')).toContain('2 stories found')
    expect(await text('/search?q=%22NEAR(%20OR%20*')).toContain('0 stories found')
    expect(await text('/search?q=nothing-like-it')).toContain('0 stories found')
    expect(await text(`/search?q=${encodeURIComponent('<script>')}`)).not.toContain('<script>')
  })

  test('the archive has the months, and the stories of a day', async () => {
    expect(await text('/archive')).toContain('<a class="plain" href="/archive/2026-11">')
    expect(await text('/archive/2026-11')).toContain('Ferry returns')
    expect(await text('/archive/2026-11-24')).toContain('Ferry returns')
    expect(await text('/archive/2026-11-23')).not.toContain('Ferry returns')
    for (const none of ['2026-02-31', '2026-13', 'soon'])
      expect(await text(`/archive/${none}`)).toContain('There is nothing at this address.')
    expect((await read('/archive/2026-99')).status).toBe(404)
    expect((await read('/archive/soon')).status).toBe(404)
  })

  test('an author has a page, which the story leads to', async () => {
    expect(await text(`/stories/${first.slug}`)).toContain('/authors/mara-helmbrink"')
    expect(await text('/authors/mara-helmbrink')).toContain('Stories by Mara Helmbrink')
    expect((await read('/authors/nobody')).status).toBe(404)
  })

  test('where nothing has a topic there is nothing to choose from, and the page says so', async () => {
    expect(await text('/choice')).toContain('There are no topics to choose from yet.')
  })

  test('a choice of topics is remembered in a cookie, without an account or a program', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await newsroom.visitor().request('POST', '/choice', 'topic=a&topic=b.c', form)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.get('set-cookie')).toContain('topics=a.b-c; Path=/; Max-Age=31536000')
    const none = await newsroom.visitor().request('POST', '/choice', '', form)
    expect(none.headers.get('set-cookie')).toContain('Max-Age=0')
    for (const cookie of ['topics=%', 'topics=nothing.such', 'topics=']) {
      expect((await read('/', { cookie })).text).toContain('Ferry returns')
    }
  })

  test('the settings change name, line, colour and logo, and refuse what cannot be read', async () => {
    const logo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`
    await admin.patch('/api/settings', {
      siteName: 'Südufer',
      tagline: 'News from the other side',
      accent: '#7a1f4b',
      logo,
    })
    const page = await text('/')
    expect(page).toContain('alt="Südufer"')
    expect(page).toContain('News from the other side')
    expect(page).toContain(':root{--accent:#7a1f4b}')
    expect((await read('/logo')).headers.get('content-security-policy')).toContain('sandbox')
    expect(await text('/export/feeds/rss.xml')).toContain('<title>Südufer</title>')
    const site = await newsroom.visitor().get('/api/site')
    expect(site).toMatchObject({ name: 'Südufer', startedAs: 'Nordufer' })
    for (const bad of [{ accent: '#eeee00' }, { accent: 'red' }, { logo: 'https://x.example' }]) {
      expect((await admin.refusal('PATCH', '/api/settings', bad)).code).toBe('invalid')
    }
  })

  test('the style sheet is kept for ever under the address that pages name, and only there', async () => {
    const [, path = ''] = /href="(\/reader\.css[^"]*)"/.exec(await text('/')) ?? []
    const kept = async (address: string) => (await read(address)).headers.get('cache-control')
    expect(await kept(path)).toContain('immutable')
    for (const other of ['/reader.css', '/reader.css?other'])
      expect(await kept(other)).not.toContain('immutable')
  })

  test('search engines find the sitemaps', async () => {
    expect(await text('/robots.txt')).toContain('/export/feeds/sitemap-index.xml')
  })
})
