import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Plan, SavedView } from '#shared/planning/api.ts'
import type { HistoryEntry, Story, StoryPage } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let ben: Visitor & { user: User }
let wil: Visitor & { user: User }
let clock = Date.parse('2026-11-24T12:00:00Z')

beforeAll(async () => {
  newsroom = await openNewsroom({ now: () => new Date(clock) })
  ana = await newsroom.person('Ana', 'editor')
  ben = await newsroom.person('Ben', 'editor')
  wil = await newsroom.person('Wil', 'writer')
})
afterAll(() => newsroom.close())

const titles = async (who: Visitor, query: string) =>
  (await who.get<StoryPage>(`/api/stories?${query}`)).stories.map(story => story.headline)
const history = async (story: Story) =>
  (await ana.get<HistoryEntry[]>(`/api/stories/${story.id}/history`)).map(
    ({ action, from, to, note }) => [action, from, to, note],
  )

test('deadline, urgency and length are planned, listed, sorted by, and on record', async () => {
  const late = await newsroom.story(ana, 'Late')
  const soon = await newsroom.story(ana, 'Soon')
  const never = await newsroom.story(ana, 'Never')
  const plan = (story: Story, change: object) =>
    ana.patch<Plan>(`/api/stories/${story.id}/plan`, change)
  await plan(late, { deadline: '2026-11-24T11:00:00.000Z', urgency: 2, targetWords: 400 })
  await plan(soon, { deadline: '2026-11-24T13:00:00.000Z', urgency: 5 })
  expect(await titles(ana, 'sort=deadline')).toEqual(['Late', 'Soon', 'Never'])
  expect(await titles(ana, 'sort=urgency')).toEqual(['Late', 'Soon', 'Never'])
  expect(await titles(ana, 'overdue=true')).toEqual(['Late'])
  expect(await titles(ana, 'urgency=4')).toEqual(['Late'])
  const first = await ana.get<StoryPage>('/api/stories?sort=headline&limit=2')
  expect(first.stories.map(story => story.headline)).toEqual(['Late', 'Never'])
  expect(await titles(ana, `sort=headline&limit=2&cursor=${first.next}`)).toEqual(['Soon'])
  expect(await ana.get<Story>(`/api/stories/${late.id}`)).toMatchObject({
    deadline: '2026-11-24T11:00:00.000Z',
    urgency: 2,
    targetWords: 400,
  })
  await plan(late, { urgency: null })
  expect(await history(late)).toContainEqual(['urgency', '2', null, null])
  const wrong = await ana.refusal('PATCH', `/api/stories/${never.id}/plan`, { urgency: 10 })
  expect(wrong).toMatchObject({ code: 'invalid', errors: [{ path: 'body.urgency' }] })
})

test('people get parts; writers take only their own; a shift hands everything over', async () => {
  const story = await newsroom.story(ana, 'Parts')
  const path = `/api/stories/${story.id}/assignees`
  await ana.post(path, { userId: ben.user.id, role: 'editor' })
  await wil.post(path, { userId: wil.user.id, role: 'writer' })
  const refused = await wil.refusal('POST', path, { userId: ana.user.id, role: 'writer' })
  expect(refused.detail).toBe('Only an editor or a chief may give a part to somebody else.')
  expect(await ana.refusal('POST', path, { userId: 'nobody', role: 'writer' })).toMatchObject({
    code: 'invalid',
  })
  expect(await titles(wil, 'assignee=me')).toEqual(['Parts'])
  expect(await titles(ana, `assignee=${ben.user.id}`)).toEqual(['Parts'])
  const done = await ana.post(`/api/people/${ben.user.id}/reassign`, { to: ana.user.id })
  expect(done).toEqual({ stories: 1 })
  expect(await titles(ana, 'assignee=me')).toEqual(['Parts'])
  expect(await history(story)).toContainEqual(['reassigned', 'Ben', 'Ana', 'editor'])
  const plan = await ana.request('DELETE', `${path}/${ana.user.id}/editor`)
  expect((plan.json as Plan).assignees).toMatchObject([{ role: 'writer', person: { name: 'Wil' } }])
})

test('tasks say what is wanted until they are done or not needed', async () => {
  const story = await newsroom.story(ana, 'Tasks')
  const asked = await wil.post<Plan>(`/api/stories/${story.id}/tasks`, { kind: 'pictures' })
  const [task] = asked.tasks
  expect((await ana.get<Story>(`/api/stories/${story.id}`)).plan.wanted).toEqual(['pictures'])
  const done = await ana.patch<Plan>(`/api/tasks/${task?.id}`, { state: 'not-needed' })
  expect(done.tasks).toMatchObject([{ state: 'not-needed', by: { name: 'Ana' } }])
  expect((await ana.get<Story>(`/api/stories/${story.id}`)).plan.wanted).toEqual([])
  expect((await ana.refusal('PATCH', '/api/tasks/none', { state: 'done' })).code).toBe('not-found')
})

test('a final read is one person’s, runs out by itself, and shuts nobody out', async () => {
  const story = await newsroom.story(ana, 'Last read')
  const path = `/api/stories/${story.id}/final-read`
  await ana.post(path, { minutes: 10 })
  const asked = await ben.refusal('POST', path, {})
  expect(asked.detail).toBe('Ana is on the final read until 12:10 UTC. Ask them, or wait.')
  const peer = joinStory(newsroom.url, ben.cookie(), story.id)
  await peer.synced()
  peer.types('headline', ' goes on')
  await until(async () => (await titles(ben, 'search=goes+on')).length === 1, 'Ben may still write')
  peer.leave()
  clock += 11 * 60_000
  expect((await ben.get<Story>(`/api/stories/${story.id}`)).plan.finalRead).toBeNull()
  expect((await ben.post<Plan>(path, {})).finalRead?.by.name).toBe('Ben')
  expect((await ana.refusal('DELETE', path)).code).toBe('forbidden')
})

test('a story is news to whoever has not seen its last change', async () => {
  const story = await newsroom.story(ana, 'Seen')
  const isNews = async () => (await ben.get<Story>(`/api/stories/${story.id}`)).plan.isNews
  expect(await isNews()).toBe(false)
  expect((await ben.request('POST', `/api/stories/${story.id}/look`)).status).toBe(204)
  const peer = joinStory(newsroom.url, ana.cookie(), story.id)
  await peer.synced()
  peer.types('headline', ' again')
  await until(isNews, 'the change is news to Ben')
  peer.leave()
  await ben.request('POST', `/api/stories/${story.id}/look`)
  expect(await isNews()).toBe(false)
})

test('words are found inside German compounds, in any case, and short ones too', async () => {
  await newsroom.story(ana, 'Wendhafen behält seine Kettenfähre')
  expect(await titles(ana, 'search=f%C3%84HRE')).toEqual(['Wendhafen behält seine Kettenfähre'])
  expect(await titles(ana, 'search=wendhafen+k')).toEqual(['Wendhafen behält seine Kettenfähre'])
  expect(await titles(ana, 'search=%22wend%27+100%25')).toEqual([])
  const { stories } = await ana.get<StoryPage>('/api/stories?search=kettenf')
  expect(stories[0]?.snippet).toContain('Kettenfähre')
})

test('[W1] a spiked story leaves the list, says why, and comes back as a draft', async () => {
  const story = await newsroom.story(ana, 'Spiked')
  const move = `/api/stories/${story.id}/transitions`
  const silent = await ana.refusal('POST', move, { to: 'spiked' })
  expect(silent.errors).toEqual([{ path: 'body.note', message: 'why' }])
  expect((await wil.refusal('POST', move, { to: 'spiked', note: 'Dull' })).code).toBe('forbidden')
  await ana.post(move, { to: 'spiked', note: 'Overtaken by events' })
  expect(await titles(ana, 'search=Spiked')).toEqual([])
  expect(await titles(ana, 'place=spiked')).toEqual(['Spiked'])
  const out = await ana.refusal('POST', `/api/stories/${story.id}/publish`, { kind: 'first' })
  expect(out.code).toBe('conflict')
  await ana.post(move, { to: 'draft' })
  expect(await titles(ana, 'search=Spiked')).toEqual(['Spiked'])
  expect(await history(story)).toContainEqual(['state', 'draft', 'spiked', 'Overtaken by events'])
})

test('views are kept for oneself or for everybody, and removed by their owner', async () => {
  const mine = await ana.post<SavedView>('/api/views', { name: 'Mine', query: 'assignee=me' })
  const all = await ana.post<SavedView>('/api/views', {
    name: 'Late',
    query: 'overdue=true',
    isShared: true,
  })
  const names = async (who: Visitor) =>
    (await who.get<SavedView[]>('/api/views')).map(view => view.name)
  expect(await names(ana)).toEqual(['Late', 'Mine'])
  expect(await names(ben)).toEqual(['Late'])
  expect((await ben.refusal('DELETE', `/api/views/${all.id}`)).code).toBe('forbidden')
  expect((await ana.request('DELETE', `/api/views/${mine.id}`)).status).toBe(204)
  expect(await names(ana)).toEqual(['Late'])
})
