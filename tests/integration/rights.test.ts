// Rights that run out while a story is out: it leaves by itself, and the newsroom is told.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Media } from '#shared/media/api.ts'
import type { Notification } from '#shared/notifications/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { HistoryEntry, Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { photo } from '#tests/support/samples-of-pictures.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'standfirst-rights-'))
let clock = new Date('2026-11-23T10:00:00Z')
let newsroom: Newsroom
let ana: Visitor & { user: User }
let ben: Visitor & { user: User }

const open = () =>
  openNewsroom({ now: () => new Date(clock), rightsClock: 30 }, { DATA_DIR: dataDir })

beforeAll(async () => {
  newsroom = await open()
  ana = await newsroom.person('Ana', 'writer')
  ben = await newsroom.person('Ben', 'editor')
})
afterAll(async () => {
  await newsroom.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const copy = (headline: string) =>
  `${headline}\n\nWENDHAFEN, Nov. 23 (dpa) — The ferry crossed the Ahlte again on Monday, nine weeks after it was lifted out of the water.\n`

/** Ana brings it in, Ben publishes it under rights that end then. */
async function published(headline: string, end: string) {
  const { story } = await ana.post<{ story: Story }>('/api/wire/import', {
    text: copy(headline),
    language: 'en',
  })
  const rights = { terms: 'dpa, for a week', until: end }
  await ben.patch(`/api/stories/${story.id}`, { rights })
  const { edition } = await ben.post<{ edition: Edition }>(`/api/stories/${story.id}/publish`, {
    kind: 'first',
  })
  return { story, edition }
}

const statusOf = async (path: string) => (await newsroom.visitor().request('GET', path)).status
const shows = async (path: string, text: string) =>
  (await newsroom.visitor().request('GET', path)).text.includes(text)
const inbox = async (who: Visitor, storyId: string) => {
  const { notifications } = await who.get<{ notifications: Notification[] }>('/api/notifications')
  return notifications.filter(({ story }) => story.id === storyId).map(({ kind }) => kind)
}
const recordOf = async (storyId: string) =>
  (await ben.get<HistoryEntry[]>(`/api/stories/${storyId}/history`)).map(({ action }) => action)

test('[X1] a story whose rights run out leaves the site, the feeds and every format, and the editor is told', async () => {
  const { story, edition } = await published('Ferry for a week', '2026-11-30T00:00:00.000Z')
  const upload = await ana.request(
    'POST',
    '/api/media?filename=ferry.jpg',
    new Uint8Array(await photo()),
    { 'content-type': 'image/jpeg' },
  )
  const media = upload.json as Media // checked by the server
  const db = new DatabaseSync(join(dataDir, 'standfirst.db'), { timeout: 5000 })
  db.prepare('insert into edition_media values (?, 1, ?)').run(story.id, media.id)
  db.close()
  const places = [
    `/stories/${edition.slug}`,
    `/export/stories/${edition.slug}.json`,
    `/export/stories/${edition.slug}.html`,
  ]
  const lists = ['/', '/export/feeds/rss.xml', '/export/feeds/feed.json', '/search?q=crossed']
  const picture = `/media/${media.id}/320.jpg`

  for (const path of places) expect(await statusOf(path), path).toBe(200)
  for (const path of lists) expect(await shows(path, edition.slug), path).toBe(true)
  expect(await statusOf(picture)).toBe(200)

  clock = new Date('2026-11-29T12:00:00Z')
  await until(async () => (await inbox(ben, story.id)).includes('rights-ending'), 'Ben is warned')
  expect(await statusOf(places[0] ?? '')).toBe(200)

  clock = new Date('2026-11-30T00:00:00Z')
  for (const path of places) expect(await statusOf(path), path).toBe(410)
  expect(await statusOf(picture)).toBe(404)
  await until(async () => (await inbox(ben, story.id)).includes('rights-ran-out'), 'Ben is told')
  for (const path of lists) expect(await shows(path, edition.slug), path).toBe(false)
  expect(await inbox(ana, story.id)).toEqual(['rights-ran-out', 'rights-ending'])
  expect(await recordOf(story.id)).toContain('rights-ended')

  // Whoever gets them renewed has the story back where it was.
  await ben.patch(`/api/stories/${story.id}`, { rights: { terms: 'dpa', until: null } })
  for (const path of places) expect(await statusOf(path), path).toBe(200)
  for (const path of lists) expect(await shows(path, edition.slug), path).toBe(true)
  expect(await statusOf(picture)).toBe(200)
})

test('[X1] an end that passed while the newsroom was shut is told when it opens, once, also when its clock is set back', async () => {
  const { story } = await published('Ferry for a day', '2026-12-02T00:00:00.000Z')
  await newsroom.close()
  clock = new Date('2026-12-03T00:00:00Z')
  newsroom = await open()
  const people = [newsroom.visitor(), newsroom.visitor()] as const
  await people[0].signIn('ana@example.org', 'correct horse battery')
  await people[1].signIn('ben@example.org', 'correct horse battery')
  ;[ana, ben] = [
    { ...people[0], user: ana.user },
    { ...people[1], user: ben.user },
  ]
  await until(async () => (await inbox(ben, story.id)).length > 0, 'Ben is told')

  clock = new Date('2026-12-01T23:59:59.000Z')
  const { story: other } = await published('Ferry for an hour', '2026-12-02T00:30:00.000Z')
  await until(async () => (await inbox(ben, other.id)).includes('rights-ending'), 'it goes on')
  clock = new Date('2026-12-02T01:00:00Z')
  await until(async () => (await inbox(ben, other.id)).includes('rights-ran-out'), 'it goes on')
  expect(await inbox(ben, story.id)).toEqual(['rights-ran-out'])
  expect((await recordOf(story.id)).filter(action => action === 'rights-ended')).toHaveLength(1)
})
