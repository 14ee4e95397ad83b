// Sign-offs (rule R5), blocking threads with hand-over (R4), and what waits for somebody.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WaitingItem } from '#shared/assignments/api.ts'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { Desk } from '#shared/desks/api.ts'
import type { Difference, Preflight } from '#shared/publishing/api.ts'
import type { SignOffState } from '#shared/signoffs/api.ts'
import type { HistoryEntry, Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

type Somebody = Visitor & { user: User }

let newsroom: Newsroom
let ana: Somebody
let ed: Somebody
let lex: Somebody
let chief: Somebody
let legal: Desk
let politics: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'writer')
  ed = await newsroom.person('Ed', 'editor')
  lex = await newsroom.person('Lex', 'reviewer')
  chief = await newsroom.person('Dora', 'chief')
  const desk = async (name: string, change: object) => {
    const { id } = await chief.post<Desk>('/api/desks', { name })
    return chief.patch<Desk>(`/api/desks/${id}`, change)
  }
  legal = await desk('Legal', { kind: 'legal', members: [lex.user.id] })
  politics = await desk('Politics', { signOffs: ['legal'], members: [ed.user.id] })
})
afterAll(() => newsroom.close())

async function story(headline: string) {
  const { id } = await ana.post<Story>('/api/stories', {
    headline,
    language: 'en',
    desk: 'Politics',
  })
  return id
}

const states = async (by: Visitor, id: string) =>
  new Map((await by.get<SignOffState[]>(`/api/stories/${id}/sign-offs`)).map(s => [s.kind, s]))

const rules = async (by: Visitor, id: string) =>
  (await by.get<Preflight>(`/api/stories/${id}/preflight`)).findings.map(({ rule }) => rule)

async function types(id: string, text: string) {
  const peer = joinStory(newsroom.url, ana.cookie(), id)
  await peer.synced()
  peer.types('headline', text)
  const article = () => ana.get<{ headline: string }>(`/api/stories/${id}/article`)
  await until(async () => (await article()).headline.endsWith(text), 'the edit is on the server')
  peer.leave()
}

test('[R5] a sign-off names a version; later edits show as changes since, with what they are', async () => {
  const id = await story('A minister said')
  await lex.post(`/api/stories/${id}/sign-offs`, { kind: 'legal', note: 'Fine by us' })
  expect((await states(ana, id)).get('legal')).toMatchObject({
    isRequired: true,
    isMine: false,
    desks: ['Legal'],
    current: { by: { name: 'Lex' }, note: 'Fine by us', changes: 0 },
  })
  await types(id, ' nothing')
  const current = (await states(lex, id)).get('legal')?.current
  expect(current?.changes).toBe(1)
  const changes = await ana.get<Difference[]>(`/api/stories/${id}/sign-offs/${current?.id}/changes`)
  expect(changes).toMatchObject([{ field: 'headline', after: 'A minister said nothing' }])
})

test('[R5] where the desk needs it, a missing or outdated one stops publication; a chief overrides', async () => {
  const id = await story('Needed')
  expect(await rules(ed, id)).toContain('sign-off-missing')
  await lex.post(`/api/stories/${id}/sign-offs`, { kind: 'legal' })
  expect((await rules(ed, id)).filter(rule => rule.startsWith('sign-off'))).toEqual([])
  await types(id, ', more')
  expect(await rules(ed, id)).toContain('sign-off-outdated')
  expect((await ed.refusal('POST', `/api/stories/${id}/publish`, { kind: 'first' })).code).toBe(
    'preflight',
  )
  const override = { reason: 'Read to me over the phone' }
  await chief.post(`/api/stories/${id}/publish`, { kind: 'first', override })
})

test('[R5] only its desk, or a chief, gives a sign-off; its giver takes it back, on record', async () => {
  const id = await story('Whose is it')
  const path = `/api/stories/${id}/sign-offs`
  expect((await ed.refusal('POST', path, { kind: 'legal' })).code).toBe('forbidden')
  // Nobody is on a desk for pictures, so whoever may publish gives that one.
  await ed.post(path, { kind: 'pictures' })
  expect((await lex.refusal('POST', path, { kind: 'pictures' })).code).toBe('forbidden')
  await lex.post(path, { kind: 'legal' })
  const given = (await states(lex, id)).get('legal')?.current?.id
  expect((await ed.refusal('DELETE', `${path}/${given}`)).code).toBe('forbidden')
  expect((await lex.request('DELETE', `${path}/${given}`)).status).toBe(204)
  expect((await states(lex, id)).get('legal')?.current).toBeNull()
  const record = await ana.get<HistoryEntry[]>(`/api/stories/${id}/history`)
  expect(record.map(({ action }) => action)).toContain('sign-off-withdrawn')
})

test('[R4] a blocking thread is handed over: then it is its holder’s to resolve, or a chief’s', async () => {
  const id = await story('Blocked')
  const thread = await ed.post<Thread>(`/api/stories/${id}/threads`, {
    body: 'Libel?',
    blocking: true,
  })
  const to = { kind: 'desk', id: legal.id }
  const path = `/api/threads/${thread.id}`
  expect((await ana.refusal('POST', `${path}/hand-over`, { to })).code).toBe('forbidden')
  expect((await ana.refusal('POST', `${path}/assign`, { to })).code).toBe('conflict')
  const over = await ed.post<Thread>(`${path}/hand-over`, { to, note: 'Yours to say' })
  expect(over.assignee).toMatchObject({ name: 'Legal', holders: [lex.user.id] })
  const { findings } = await ed.get<Preflight>(`/api/stories/${id}/preflight`)
  expect(findings[0]).toMatchObject({ thread: thread.id, quote: 'Libel?' })
  expect(findings[0]?.message).toContain('it lies with Legal')
  expect((await ed.refusal('POST', `${path}/resolve`)).code).toBe('forbidden')
  expect((await ed.refusal('POST', `${path}/hand-over`, { to })).code).toBe('forbidden')
  expect((await lex.post<Thread>(`${path}/resolve`)).state).toBe('resolved')
  const record = await ana.get<HistoryEntry[]>(`/api/stories/${id}/history`)
  expect(record).toContainEqual(
    expect.objectContaining({
      action: 'handed-over',
      from: 'Ed',
      to: 'Legal',
      note: 'Yours to say',
    }),
  )
})

test('a thread is for somebody to whom the story is open', async () => {
  const id = await story('For Lex')
  const thread = await ana.post<Thread>(`/api/stories/${id}/threads`, { body: 'Is this so?' })
  const assign = (to: object | null) => ({ to })
  const path = `/api/threads/${thread.id}/assign`
  const lexTarget = { kind: 'person', id: lex.user.id }
  expect((await ana.post<Thread>(path, assign(lexTarget))).assignee?.name).toBe('Lex')
  expect((await ana.post<Thread>(path, assign(null))).assignee).toBeNull()
  await ana.patch(`/api/stories/${id}/access`, { isRestricted: true })
  expect((await ana.refusal('POST', path, assign(lexTarget))).errors?.[0]?.path).toBe('body.to')
})

test('what waits for me: threads for me or my desk, mentions, sign-offs, reviews; never a hidden story', async () => {
  const id = await story('Waiting room')
  const thread = await ana.post<Thread>(`/api/stories/${id}/threads`, { body: 'For the lawyers' })
  await ana.post(`/api/threads/${thread.id}/assign`, { to: { kind: 'desk', id: legal.id } })
  await ana.post(`/api/stories/${id}/threads`, { body: `Look, @[Lex](user:${lex.user.id})` })
  await ana.post(`/api/stories/${id}/transitions`, { to: 'review' })
  const mine = async (by: Visitor) =>
    (await by.get<WaitingItem[]>('/api/waiting'))
      .filter(item => item.story.id === id)
      .map(({ kind }) => kind)
      .sort()
  await until(async () => (await mine(lex)).includes('mention'), 'the mention has arrived')
  expect(await mine(lex)).toEqual(['mention', 'sign-off', 'thread'])
  expect(await mine(ed)).toEqual(['review'])
  expect(await mine(ana)).toEqual([])
  await ana.patch(`/api/stories/${id}/access`, { isRestricted: true })
  expect(await mine(lex)).toEqual([])
})

test('what I block waits for me until I hand it over, and stories that I have a part in', async () => {
  const id = await story('My own')
  const thread = await lex.post<Thread>(`/api/stories/${id}/threads`, {
    body: 'Ask the mayor first',
    blocking: true,
  })
  await ana.post(`/api/stories/${id}/assignees`, { userId: ana.user.id, role: 'writer' })
  await ana.post(`/api/stories/${id}/assignees`, { userId: ana.user.id, role: 'facts' })
  const mine = async (by: Visitor) =>
    (await by.get<WaitingItem[]>('/api/waiting')).filter(item => item.story.id === id)
  expect(await mine(lex)).toMatchObject([{ kind: 'thread', blocking: true, desk: null }])
  expect(await mine(ana)).toMatchObject([{ kind: 'part', roles: ['writer', 'facts'] }])
  const to = { kind: 'person', id: ana.user.id }
  await lex.post(`/api/threads/${thread.id}/hand-over`, { to })
  expect(await mine(lex)).toEqual([])
  expect((await mine(ana)).map(({ kind }) => kind).sort()).toEqual(['part', 'thread'])
})

test('desks are kept by those who may; bad members and names are refused', async () => {
  expect((await ana.refusal('PATCH', `/api/desks/${legal.id}`, { members: [] })).code).toBe(
    'forbidden',
  )
  const bad = await chief.refusal('PATCH', `/api/desks/${legal.id}`, { members: ['nobody'] })
  expect(bad.errors?.[0]?.path).toBe('body.members.0')
  expect((await chief.refusal('PATCH', `/api/desks/${politics.id}`, { name: 'Legal' })).code).toBe(
    'conflict',
  )
  expect((await chief.refusal('PATCH', '/api/desks/none', { name: 'X' })).status).toBe(404)
})
