// Profiles: who keeps them, what readers see of them, and what becomes of stories that name one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addRow, setRow } from '#shared/article/draft.ts'
import type { AuditRecord } from '#shared/audit/api.ts'
import type { User } from '#shared/auth/api.ts'
import type { Contributor } from '#shared/contributors/api.ts'
import type { Media } from '#shared/media/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import { photo } from '#tests/support/samples-of-pictures.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let chief: Visitor & { user: User }
let wil: Visitor & { user: User }
let mara: Contributor

beforeAll(async () => {
  newsroom = await openNewsroom({}, { SITE_NAME: 'Nordufer', SITE_LANGUAGE: 'en' })
  chief = await newsroom.person('Ruth', 'chief')
  wil = await newsroom.person('Wil', 'writer')
  mara = await add({
    name: 'Mara Helmbrink',
    role: 'Harbour correspondent',
    bio: 'Grew up on the quay.\n\nWrites about <ships>.',
    email: 'mara@example.org',
    links: ['https://example.org/mara'],
  })
})
afterAll(() => newsroom.close())

const add = (given: object) => chief.post<Contributor>('/api/contributors', given)
const change = (id: string, given: object) =>
  chief.patch<Contributor>(`/api/contributors/${id}`, given)
const find = async (query: string) =>
  (await wil.get<{ contributors: Contributor[] }>(`/api/contributors?${query}`)).contributors
const read = (path: string) => newsroom.visitor().request('GET', path)
const text = async (path: string) => (await read(path)).text

/** A live story with this byline. */
async function published(headline: string, name: string, contributorId: string | null) {
  const story = await newsroom.story(chief, headline)
  const peer = joinStory(newsroom.url, chief.cookie(), story.id)
  await peer.synced()
  peer.types('body', 'The ferry is back on the river, and nobody on the quay is surprised by it.')
  addRow(peer.doc, 'bylines', 'b1', { name, role: '', contributorId })
  await until(
    async () =>
      (await chief.get<{ bylines: unknown[] }>(`/api/stories/${story.id}/article`)).bylines.length,
    'the byline is there',
  )
  peer.leave()
  const { edition } = await chief.post<{ edition: Edition }>(`/api/stories/${story.id}/publish`, {
    kind: 'first',
    override: { reason: 'The checks are not what is tested here.' },
  })
  return edition
}

describe('profiles', () => {
  test('have an address made from the name, and are found by how a word of name or role begins', async () => {
    expect(mara).toMatchObject({ slug: 'mara-helmbrink', emailPublic: false, archived: false })
    expect((await add({ name: 'Mára Helmbrink' })).slug).toBe('mára-helmbrink')
    expect((await add({ name: 'Mara Helmbrink' })).slug).toBe('mara-helmbrink-2')
    expect((await find('search=helm')).length).toBe(3)
    expect((await find('search=mar+corr')).map(({ id }) => id)).toEqual([mara.id])
    expect(await find('search=elmbrink')).toEqual([])
    expect(await find('search=%25')).toEqual([])
    expect((await find('limit=2')).length).toBe(2)
  })

  test('are refused with the field and what to do', async () => {
    const refused = async (given: object) => {
      const problem = await chief.refusal('PATCH', `/api/contributors/${mara.id}`, given)
      return [problem.code, problem.errors?.[0]?.path]
    }
    expect(await refused({ name: ' ' })).toEqual(['invalid', 'body.name'])
    expect(await refused({ email: 'mara' })).toEqual(['invalid', 'body.email'])
    expect(await refused({ links: ['javascript:alert(1)'] })).toEqual(['invalid', 'body.links.0'])
    expect(await refused({ slug: 'Mara H.' })).toEqual(['invalid', 'body.slug'])
    expect(await refused({ slug: 'mara-helmbrink-2' })).toEqual(['conflict', 'body.slug'])
    expect(await refused({ userId: 'nobody' })).toEqual(['invalid', 'body.userId'])
    expect((await refused({ pictureId: 'nothing' }))[0]).toBe('not-found')
    expect((await chief.refusal('GET', '/api/contributors/nobody')).code).toBe('not-found')
  })

  test('are kept by chiefs and administrators; of one’s own, one changes what readers learn', async () => {
    const own = await add({ name: 'Wil Achterberg', userId: wil.user.id })
    const at = `/api/contributors/${own.id}`
    expect((await wil.patch<Contributor>(at, { bio: 'Writes.' })).bio).toBe('Writes.')
    expect((await wil.refusal('PATCH', at, { name: 'William' })).code).toBe('forbidden')
    expect((await wil.refusal('PATCH', at, { bio: 'x', archived: true })).code).toBe('forbidden')
    const other = await wil.refusal('PATCH', `/api/contributors/${mara.id}`, { bio: 'x' })
    expect(other.code).toBe('forbidden')
    expect((await wil.refusal('POST', '/api/contributors', { name: 'New' })).code).toBe('forbidden')
    expect((await wil.refusal('DELETE', at)).code).toBe('forbidden')
    const second = await chief.refusal('POST', '/api/contributors', {
      name: 'Wil again',
      userId: wil.user.id,
    })
    expect([second.code, second.errors?.[0]?.path]).toEqual(['conflict', 'body.userId'])
  })

  test('[P2] have a page for readers, without the e-mail address until that is made public', async () => {
    const page = await text('/authors/mara-helmbrink')
    expect(page).toContain('Harbour correspondent')
    expect(page).toContain('<p class="bio">Writes about &lt;ships&gt;.</p>')
    expect(page).toContain('rel="me noopener" href="https://example.org/mara"')
    expect(page).not.toContain('mara@example.org')
    await change(mara.id, { emailPublic: true })
    expect(await text('/authors/mara-helmbrink')).toContain('mailto:mara@example.org')
  })

  test('show a picture that readers then see, and that is not deleted meanwhile', async () => {
    const upload = await chief.request(
      'POST',
      '/api/media?filename=mara.jpg',
      new Uint8Array(await photo()),
      { 'content-type': 'image/jpeg' },
    )
    const media = upload.json as Media // checked by the server
    const at = `/media/${media.id}/320.jpg`
    expect((await read(at)).status).toBe(404)
    await change(mara.id, { pictureId: media.id })
    expect((await read(at)).status).toBe(200)
    expect(await text('/authors/mara-helmbrink')).toContain(`/media/${media.id}/`)
    expect((await chief.refusal('DELETE', `/api/media/${media.id}`)).code).toBe('conflict')
    await change(mara.id, { pictureId: null })
    expect((await read(at)).status).toBe(404)
  })

  test('[P1] lead from bylines: by the choice in the editor, or else by the name', async () => {
    const linked = await published('Ferry returns', 'M. Helmbrink', mara.id)
    const named = await published('Lock closes', 'Mara Helmbrink', null)
    for (const { slug } of [linked, named]) {
      expect(await text(`/stories/${slug}`)).toContain('/authors/mara-helmbrink"')
    }
    const page = await text('/authors/mara-helmbrink')
    expect(page).toContain('Ferry returns')
    expect(page).toContain('Lock closes')
    expect(await text('/export/feeds/rss.xml?author=mara-helmbrink')).toContain('Ferry returns')
    const jsonld = JSON.parse(await text(`/export/stories/${linked.slug}.jsonld`))
    expect(jsonld.author[0]).toMatchObject({
      name: 'M. Helmbrink',
      jobTitle: 'Harbour correspondent',
      sameAs: ['https://example.org/mara'],
    })
  })

  test('may move to another address; the one before leads there', async () => {
    await change(mara.id, { slug: 'helmbrink', name: 'Mara Helmbrink-Vos' })
    const old = await read('/authors/mara-helmbrink')
    expect([old.status, old.headers.get('location')]).toEqual([301, '/authors/helmbrink'])
    expect(await text('/authors/helmbrink')).toContain('Ferry returns')
    expect(await text('/stories/ferry-returns')).toContain('M. Helmbrink')
    expect(await text('/stories/ferry-returns')).toContain('/authors/helmbrink"')
  })

  test('[P1] are merged: stories, addresses and what the other lacks come along', async () => {
    const into = await add({ name: 'Mara Vos', bio: 'At sea.' })
    await change(mara.id, { userId: chief.user.id })
    const at = `/api/contributors/${mara.id}/merge`
    expect((await chief.refusal('POST', at, { into: mara.id })).code).toBe('conflict')
    const merged = await chief.post<Contributor>(at, { into: into.id })
    expect(merged).toMatchObject({
      id: into.id,
      name: 'Mara Vos',
      bio: 'At sea.',
      role: 'Harbour correspondent',
      userId: chief.user.id,
    })
    expect(await text('/authors/mara-vos')).toContain('Ferry returns')
    for (const slug of ['helmbrink', 'mara-helmbrink']) {
      expect((await read(`/authors/${slug}`)).headers.get('location')).toBe('/authors/mara-vos')
    }
    expect((await wil.get<Contributor>(`/api/contributors/${mara.id}`)).id).toBe(into.id)
    expect((await find('search=helmbrink-vos')).length).toBe(0)
    mara = merged
  })

  test('[P1] are archived: no longer offered, still there for readers of their stories', async () => {
    await change(mara.id, { archived: true })
    expect(await find('search=vos')).toEqual([])
    expect((await find('search=vos&archived=true')).length).toBe(1)
    expect(await text('/authors/mara-vos')).toContain('Ferry returns')
    const unread = await add({ name: 'Nobody Yet' })
    expect((await read('/authors/nobody-yet')).status).toBe(200)
    await change(unread.id, { archived: true })
    expect((await read('/authors/nobody-yet')).status).toBe(404)
  })

  test('[E1, P1] are deleted without changing an edition; its names lead where names lead', async () => {
    const before = await text('/export/stories/ferry-returns.json')
    await chief.request('DELETE', `/api/contributors/${mara.id}`)
    expect(await text('/export/stories/ferry-returns.json')).toBe(before)
    expect((await read('/authors/mara-vos')).status).toBe(404)
    expect(await text('/stories/ferry-returns')).toContain('/authors/m-helmbrink"')
    expect(await text('/authors/m-helmbrink')).toContain('Ferry returns')
    const named = await text('/authors/mara-helmbrink')
    expect(named).toContain('Stories by Mara Helmbrink')
  })

  test('[P2] what becomes of them is on record, without what they say about a person', async () => {
    const { entries } = await chief.get<{ entries: AuditRecord[] }>('/api/audit?limit=200')
    const told = entries
      .filter(({ action }) => action.startsWith('contributor-'))
      .map(({ action, subject, note, from, to }) => [action, subject, note, from, to])
    expect(told).toContainEqual(['contributor-added', 'Mara Helmbrink', null, null, null])
    expect(told).toContainEqual([
      'contributor-changed',
      'Mara Helmbrink',
      'slug',
      'mara-helmbrink',
      'helmbrink',
    ])
    expect(told).toContainEqual(['contributor-changed', 'Wil Achterberg', 'bio', null, null])
    expect(told).toContainEqual([
      'contributor-merged',
      'Mara Helmbrink-Vos',
      null,
      null,
      'Mara Vos',
    ])
    expect(told).toContainEqual(['contributor-removed', 'Mara Vos', null, null, null])
  })

  test('a draft keeps the name when its profile is gone', async () => {
    const story = await newsroom.story(wil, 'A draft')
    const peer = joinStory(newsroom.url, wil.cookie(), story.id)
    await peer.synced()
    const gone = await add({ name: 'Short Stay' })
    addRow(peer.doc, 'bylines', 'b1', { name: 'Short Stay', role: '', contributorId: gone.id })
    await chief.request('DELETE', `/api/contributors/${gone.id}`)
    setRow(peer.doc, 'bylines', 'b1', { role: 'Report' })
    expect(peer.article().bylines).toEqual([
      { id: 'b1', name: 'Short Stay', role: 'Report', contributorId: gone.id },
    ])
    peer.leave()
  })
})
