import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { formats } from '#shared/publishing/formats.ts'
import type { ExportToken } from '#shared/publishing/tokens.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let admin: Visitor
let today = Date.parse('2026-11-24T12:00:00Z')

beforeAll(async () => {
  newsroom = await openNewsroom(
    { now: () => new Date(today) },
    { SITE_NAME: 'Nordufer', SITE_LANGUAGE: 'en' },
  )
  ana = await newsroom.person('Ana', 'editor')
  admin = await newsroom.person('Ada', 'admin')
})
afterAll(() => newsroom.close())

const copy = (headline: string) => `${headline}

By Mara Helmbrink

WENDHAFEN, Nov. 23 (Nordufer) — The chain ferry crossed the Ahlte again on Monday, nine weeks after it was lifted out of the water for repairs.
`

async function published(headline: string, rights?: object | string) {
  const { story } = await ana.post<{ story: Story }>('/api/wire/import', {
    text: copy(headline),
    language: 'en',
  })
  if (rights !== undefined) await ana.patch(`/api/stories/${story.id}`, { rights })
  const { edition } = await ana.post<{ edition: Edition }>(`/api/stories/${story.id}/publish`, {
    kind: 'first',
  })
  return { story, edition }
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  newsroom.visitor().request(method, path, undefined, headers)

describe('exports over HTTP', () => {
  test('every format has a strong tag, a date, links to the others, and may be read by other sites', async () => {
    const { edition } = await published('Ferry one')
    for (const format of formats) {
      const path = `/export/stories/${edition.slug}.${format}`
      const answer = await get(path)
      expect(answer.status, format).toBe(200)
      expect(answer.headers.get('etag')).toMatch(/^"[\w-]+"$/)
      expect(answer.headers.get('last-modified')).toBe(new Date(edition.publishedAt).toUTCString())
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('link')).toContain('rel="canonical"')
      expect(answer.headers.get('link')?.match(/rel="alternate"/g)).toHaveLength(formats.length - 1)
      const etag = answer.headers.get('etag') ?? ''
      expect((await get(path, { 'if-none-match': etag })).status, format).toBe(304)
      const head = await get(path, {}, 'HEAD')
      expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag])
    }
  })

  test('the form follows the Accept header, and what nobody has is 406', async () => {
    const { edition } = await published('Ferry two')
    const path = `/export/stories/${edition.slug}`
    const types = {
      'text/html': 'text/html',
      'application/ld+json': 'application/ld+json',
      'application/nitf+xml, text/plain;q=0.5': 'application/xml',
      'application/vnd.iptc.g2.newsitem+xml': 'application/vnd.iptc.g2.newsitem+xml',
      'text/markdown;q=0.9, text/plain;q=0.1': 'text/markdown',
      '*/*': 'text/html',
    }
    for (const [accept, type] of Object.entries(types)) {
      const answer = await get(path, { accept })
      expect(answer.headers.get('content-type'), accept).toContain(type)
      expect(answer.headers.get('vary')?.split(', ').sort()).toEqual(['Accept', 'Accept-Encoding'])
      expect(answer.headers.get('content-location')).toMatch(`${path}.`)
    }
    expect((await get(path, { accept: 'image/png' })).status).toBe(406)
  })

  test('brotli and gzip are ready, each with its own tag, of the same text', async () => {
    const { edition } = await published('Ferry three')
    const path = `/export/stories/${edition.slug}.html`
    const [br, gzip, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map(encoding => get(path, { 'accept-encoding': encoding })),
    )
    expect([br, gzip, plain].map(answer => answer?.headers.get('content-encoding'))).toEqual([
      'br',
      'gzip',
      null,
    ])
    expect(new Set([br, gzip, plain].map(answer => answer?.headers.get('etag'))).size).toBe(3)
    expect(br?.text).toBe(plain?.text)
    expect(gzip?.text).toBe(plain?.text)
  })

  test('whatever it answers, it is safe to show and may be read by other sites', async () => {
    const { story, edition } = await published('Ferry nine')
    const path = `/export/stories/${edition.slug}.html`
    await ana.patch(`/api/stories/${story.id}`, { slug: 'ferry-ten' })
    const whole = await get('/export/stories/ferry-ten.html')
    const etag = whole.headers.get('etag') ?? ''
    const answers: [number, Awaited<ReturnType<typeof get>>][] = [
      [200, whole],
      [304, await get('/export/stories/ferry-ten.html', { 'if-none-match': `"old", W/${etag}` })],
      [301, await get(path)],
      [404, await get('/export/stories/nothing.html')],
      [404, await get('/export/nothing')],
      [401, await get('/export/stories/ferry-ten.html?edition=1')],
      [405, await newsroom.visitor().request('POST', '/export/stories/ferry-ten.html', {})],
      [204, await get(path, {}, 'OPTIONS')],
      [200, await get('/export/feeds/rss.xml')],
    ]
    for (const [status, { status: actual, headers }] of answers) {
      expect(actual).toBe(status)
      expect(headers.get('access-control-allow-origin'), `${status}`).toBe('*')
      expect(headers.get('content-security-policy'), `${status}`).toContain("script-src 'self'")
      expect(headers.get('x-content-type-options'), `${status}`).toBe('nosniff')
    }
    expect(answers[6]?.[1].headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  })

  test('who has it since it was published is told so, by date where there is no tag', async () => {
    const { edition } = await published('Ferry eight')
    const path = `/export/stories/${edition.slug}.html`
    const modified = (await get(path)).headers.get('last-modified') ?? ''
    const since = (date: string, headers = {}) =>
      get(path, { 'if-modified-since': date, ...headers }).then(({ status }) => status)
    expect(await since(modified)).toBe(304)
    expect(await since('Mon, 23 Nov 2020 12:00:00 GMT')).toBe(200)
    expect(await since('yesterday')).toBe(200)
    expect(await since(modified, { 'if-none-match': '"another"' })).toBe(200)
  })

  test('a later edition, and another slug, show at once; the old address redirects', async () => {
    const { story, edition } = await published('Ferry four')
    const path = `/export/stories/${edition.slug}.json`
    expect((await get(path)).json).toMatchObject({ edition: 1 })
    await ana.post(`/api/stories/${story.id}/publish`, { kind: 'update' })
    expect((await get(path)).json).toMatchObject({ edition: 2 })
    await ana.patch(`/api/stories/${story.id}`, { slug: 'another-ferry' })
    const moved = await get(path)
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      '/export/stories/another-ferry.json',
    ])
    expect((await get('/export/stories/another-ferry.json')).json).toMatchObject({ edition: 2 })
  })

  test('feeds are there by topic, desk, language and author; sitemaps too', async () => {
    await published('Ferry five')
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json', 'news-sitemap.xml', 'sitemap.xml']) {
      expect((await get(`/export/feeds/${feed}`)).text, feed).toContain('ferry-five')
    }
    expect((await get('/export/feeds/sitemap-index.xml')).text).toContain('news-sitemap.xml')
    const by = (query: string) => get(`/export/feeds/atom.xml?${query}`)
    expect((await by('author=mara-helmbrink&language=en')).text).toContain('ferry-five')
    expect((await by('language=de')).text).not.toContain('ferry-five')
    expect((await get('/export/feeds/nothing.xml')).status).toBe(404)
  })
})

describe('[X1] rights', () => {
  test('a text leaves where they allow, and until they end', async () => {
    const { story, edition } = await published('Ferry six', {
      terms: 'dpa, own site only',
      uses: ['site'],
      until: '2026-12-24T00:00:00Z',
    })
    const file = (format: string) => `/export/stories/${edition.slug}.${format}`
    expect((await get(file('html'))).status).toBe(200)
    expect((await get(file('json'))).status).toBe(403)
    expect((await get('/export/feeds/rss.xml')).text).not.toContain('ferry-six')
    expect((await get('/')).text).toContain('Ferry six')
    await ana.patch(`/api/stories/${story.id}`, { rights: 'dpa, everywhere' })
    expect((await get(file('json'))).status).toBe(200)
    await ana.patch(`/api/stories/${story.id}`, {
      rights: { terms: 'dpa', until: '2026-12-24T00:00:00Z' },
    })
    today = Date.parse('2026-12-24T00:00:00Z')
    expect((await get(file('html'))).status).toBe(410)
    const page = await get(`/stories/${edition.slug}`)
    expect([page.status, page.text.includes('can no longer be read here')]).toEqual([410, true])
    expect((await get('/')).text).not.toContain('Ferry six')
    today = Date.parse('2026-11-24T12:00:00Z')
    await ana.patch(`/api/stories/${story.id}`, { rights: null })
    expect((await get(file('json'))).status).toBe(410)
  })
})

describe('tokens', () => {
  const make = (scopes: string[]) =>
    admin.post<{ token: string; record: ExportToken }>('/api/export-tokens', {
      name: 'Partner',
      scopes,
    })

  test('only an administrator gives them out; the token itself is shown once', async () => {
    expect((await ana.refusal('GET', '/api/export-tokens')).code).toBe('forbidden')
    const { token, record } = await make(['json'])
    const list = await admin.get<ExportToken[]>('/api/export-tokens')
    expect(list[0]).toEqual(record)
    expect(JSON.stringify(list)).not.toContain(token)
    const bad = { name: '', scopes: ['pdf'] }
    expect(await admin.refusal('POST', '/api/export-tokens', bad)).toMatchObject({
      code: 'invalid',
    })
  })

  test('without them only pages are public, when the site says so; with them what they name', async () => {
    const { edition } = await published('Ferry seven')
    const file = (format: string) => `/export/stories/${edition.slug}.${format}`
    await admin.patch('/api/settings', { formatsPublic: false })
    const { token, record } = await make(['json', 'ninjs.json'])
    const bearer = { authorization: `Bearer ${token}` }
    expect((await get(file('html'))).status).toBe(200)
    expect((await get(file('html'))).headers.get('link')).not.toContain('.json')
    const refused = await get(file('json'))
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect((await get(`/stories/${edition.slug}`)).text).not.toContain(file('json'))
    expect((await get(file('json'), { authorization: 'Bearer nonsense' })).status).toBe(401)
    const answer = await get(file('json'), bearer)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('private')
    expect((await get(file('md'), bearer)).status).toBe(403)
    expect((await ana.request('GET', file('md'))).status).toBe(200)
    const all = await admin.get<ExportToken[]>('/api/export-tokens')
    const used = all.find(({ id }) => id === record.id)
    expect(used?.usedAt).toBe(new Date(today).toISOString())
    await admin.request('DELETE', `/api/export-tokens/${record.id}`)
    expect((await get(file('json'), bearer)).status).toBe(401)
    await admin.patch('/api/settings', { formatsPublic: true })
    expect((await get(file('json'))).status).toBe(200)
  })
})
