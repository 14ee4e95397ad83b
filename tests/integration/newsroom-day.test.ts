// The newsroom's day: what a desk asks of its people, and what the audit trail tells of everything.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditRecord } from '#shared/audit/api.ts'
import type { User } from '#shared/auth/api.ts'
import type { Desk } from '#shared/desks/api.ts'
import type { Plan } from '#shared/planning/api.ts'
import type { Preflight } from '#shared/publishing/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

type Somebody = Visitor & { user: User }

let newsroom: Newsroom
let wil: Somebody
let ed: Somebody
let eva: Somebody
let chief: Somebody
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  wil = await newsroom.person('Wil', 'writer')
  ed = await newsroom.person('Ed', 'editor')
  eva = await newsroom.person('Eva', 'editor')
  chief = await newsroom.person('Dora', 'chief')
  const { id } = await chief.post<Desk>('/api/desks', { name: 'Politics' })
  desk = await chief.patch<Desk>(`/api/desks/${id}`, { reviewer: eva.user.id })
})
afterAll(() => newsroom.close())

const begin = (by: Visitor, headline: string) =>
  by.post<Story>('/api/stories', { headline, language: 'en', desk: 'Politics' })
const move = (by: Visitor, { id }: Story, to: string, note?: string) =>
  by.post<Story>(`/api/stories/${id}/transitions`, { to, ...(note && { note }) })
const setDesk = (change: object) => chief.patch<Desk>(`/api/desks/${desk.id}`, change)
const ownCopy = async (by: Visitor, { id }: Story) =>
  (await by.get<Preflight>(`/api/stories/${id}/preflight`)).findings
    .filter(({ rule }) => rule === 'own-copy')
    .map(({ level }) => level)

async function writes(by: Somebody, { id }: Story, text: string) {
  const peer = joinStory(newsroom.url, by.cookie(), id)
  await peer.synced()
  peer.types('headline', text)
  const article = () => by.get<{ headline: string }>(`/api/stories/${id}/article`)
  await until(async () => (await article()).headline.endsWith(text), 'the edit is on the server')
  peer.leave()
}

test('what comes to review goes to the desk’s reviewer, unless somebody edits it', async () => {
  const story = await begin(wil, 'For review')
  await move(wil, story, 'review')
  const editors = async ({ id }: Story) =>
    (await ed.get<Plan>(`/api/stories/${id}/plan`)).assignees.map(({ person }) => person.name)
  await until(async () => (await editors(story)).includes('Eva'), 'Eva has the editor’s part')
  const taken = await begin(wil, 'Taken')
  await ed.post(`/api/stories/${taken.id}/assignees`, { userId: ed.user.id, role: 'editor' })
  await move(wil, taken, 'review')
  const later = await begin(wil, 'Later')
  await move(wil, later, 'review')
  await until(async () => (await editors(later)).includes('Eva'), 'the later one went to Eva')
  expect(await editors(taken)).toEqual(['Ed'])
  const refused = await chief.refusal('PATCH', `/api/desks/${desk.id}`, { reviewer: wil.user.id })
  expect(refused).toMatchObject({ code: 'invalid', errors: [{ path: 'body.reviewer' }] })
})

test('[W2] a restricted story goes to no reviewer who may not open it, and nobody else hands it over', async () => {
  const story = await begin(wil, 'Restricted')
  await wil.post(`/api/stories/${story.id}/assignees`, { userId: wil.user.id, role: 'writer' })
  await chief.patch(`/api/stories/${story.id}/access`, {
    isRestricted: true,
    people: [wil.user.id],
  })
  const parts = async (by: Visitor, { id }: Story) =>
    (await by.get<Plan>(`/api/stories/${id}/plan`)).assignees.map(({ person }) => person.name)
  await move(wil, story, 'review')
  const open = await begin(wil, 'Open to all')
  await move(wil, open, 'review')
  await until(async () => (await parts(ed, open)).includes('Eva'), 'the later one went to Eva')
  expect(await parts(wil, story)).toEqual(['Wil'])
  const handOver = (by: Visitor) =>
    by.post(`/api/people/${wil.user.id}/reassign`, { to: ed.user.id, stories: [story.id] })
  expect(await handOver(ed)).toEqual({ stories: 0 })
  expect(await parts(wil, story)).toEqual(['Wil'])
  expect(await handOver(wil)).toEqual({ stories: 1 })
})

test('[E3] a desk allows, warns of, or refuses publishing one’s own copy', async () => {
  const story = await begin(ed, 'My own')
  expect(await ownCopy(ed, story)).toEqual([])
  await setDesk({ ownCopy: 'warned' })
  expect(await ownCopy(ed, story)).toEqual(['warning'])
  await setDesk({ ownCopy: 'second-person' })
  expect(await ownCopy(ed, story)).toEqual(['error'])
  expect(await ownCopy(eva, story)).toEqual([])
  await move(ed, story, 'ready')
  expect(await ownCopy(ed, story)).toEqual(['error'])
  const refused = await ed.refusal('POST', `/api/stories/${story.id}/publish`, { kind: 'first' })
  expect(refused.code).toBe('preflight')
  await move(eva, story, 'review', 'Once more')
  await move(eva, story, 'ready')
  expect(await ownCopy(ed, story)).toEqual([])
  await writes(ed, story, ' and more of it')
  expect(await ownCopy(ed, story)).toEqual(['error'])
  await setDesk({ ownCopy: 'allowed' })
})

test('[W1] the trail is for chiefs and administrators, and narrowed by person, story, action and days', async () => {
  const story = await begin(wil, 'On record')
  await move(wil, story, 'review')
  await move(ed, story, 'draft', '=cmd|"/C calc"!A0')
  type Trail = { entries: AuditRecord[]; next: number | null }
  const read = (query: string) => chief.get<Trail>(`/api/audit?${query}`)
  const actions = async (query: string) => (await read(query)).entries.map(({ action }) => action)
  expect(await actions(`story=${story.id}&action=state`)).toEqual(['state', 'state'])
  expect(await actions(`story=${story.id}&person=${wil.user.id}`)).toEqual(['state', 'created'])
  expect(await actions('to=2020-01-01T00:00:00Z')).toEqual([])
  const [newest] = (await read(`story=${story.id}`)).entries
  const second = `${newest?.at.slice(0, 19)}Z`
  expect(await actions(`story=${story.id}&from=${second}`)).toContain('state')
  expect((await read('action=desk-changed&limit=1')).entries).toMatchObject([
    { subject: 'Politics', story: null, by: { name: 'Dora' }, note: 'ownCopy', to: 'allowed' },
  ])
  const first = await read(`story=${story.id}&limit=1`)
  const next = await read(`story=${story.id}&limit=1&cursor=${first.next}`)
  expect(next.entries[0]?.id).toBeLessThan(first.entries[0]?.id ?? 0)
  expect((await ed.refusal('GET', '/api/audit')).code).toBe('forbidden')
  expect((await chief.refusal('GET', '/api/audit?from=yesterday')).code).toBe('invalid')
})

test('the trail comes as CSV and as JSON, of everything or of one story', async () => {
  const story = await begin(wil, 'In a file')
  await move(wil, story, 'review')
  await move(ed, story, 'draft', '=HYPERLINK("http://x")')
  const csv = await wil.request('GET', `/api/audit.csv?story=${story.id}`)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toContain('audit-trail.csv')
  expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")"`)
  const json = await chief.request('GET', '/api/audit.json?action=created')
  expect((json.json as AuditRecord[]).every(({ action }) => action === 'created')).toBe(true)
  expect((await wil.refusal('GET', '/api/audit.csv')).code).toBe('forbidden')
  expect((await wil.refusal('GET', '/api/audit.csv?story=none')).code).toBe('not-found')
  expect((await newsroom.visitor().refusal('GET', '/api/audit.json')).code).toBe('unauthenticated')
})

test('[W1] the trail tells of settings, people and what desks ask for', async () => {
  const root = newsroom.visitor()
  await root.signIn('root@example.org', password)
  await root.patch('/api/settings', { tagline: 'News of the river', authorship: true })
  const email = 'nele@example.org'
  const { user } = await root.post<{ user: { id: string } }>('/api/users', {
    name: 'Nele',
    email,
    roles: ['writer'],
    password,
  })
  await root.patch(`/api/users/${user.id}`, { roles: ['editor'], disabled: true })
  const desk = await root.post<{ id: string }>('/api/desks', { name: 'River' })
  await root.patch(`/api/desks/${desk.id}/demands`, { required: ['kicker'], longest: {} })
  const { entries } = await root.get<{ entries: AuditRecord[] }>('/api/audit?limit=6')
  expect(
    entries.map(({ action, subject, from, to }) => [action, subject, from, to]).toReversed(),
  ).toEqual([
    ['settings', 'tagline', null, 'News of the river'],
    ['person-added', 'Nele', null, 'writer'],
    ['roles', 'Nele', 'writer', 'editor'],
    ['disabled', 'Nele', null, null],
    ['desk-added', 'River', null, null],
    ['desk-demands', 'River', null, 'kicker'],
  ])
  const added = await root.get<{ entries: AuditRecord[] }>('/api/audit?action=person-added')
  expect(added.entries.at(-1)).toMatchObject({ by: null, subject: 'root', to: 'admin, chief' })
})
