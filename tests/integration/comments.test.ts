import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { Hint } from '#shared/events/events.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let rev: Visitor & { user: User }
let chief: Visitor
let story: Story

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'editor')
  rev = await newsroom.person('Rev', 'reviewer')
  chief = await newsroom.person('Chief', 'chief')
  story = await newsroom.story(ana)
})
afterAll(() => newsroom.close())

const anchor = {
  field: 'headline',
  from: 'AQIB',
  to: 'AQID',
  quote: 'headline',
  prefix: 'A ',
  suffix: '',
}
const comment = (who: Visitor, body: string, more: object = {}) =>
  who.post<Thread>(`/api/stories/${story.id}/threads`, { body, ...more })

test('[R1] a reviewer comments, an editor answers and resolves, anybody opens it again', async () => {
  const thread = await comment(rev, 'Is this right?', { anchor })
  expect(thread).toMatchObject({ state: 'open', by: { name: 'Rev' }, anchor, replies: [] })

  const answered = await ana.post<Thread>(`/api/threads/${thread.id}/replies`, { body: 'It is.' })
  expect(answered.replies).toMatchObject([{ by: { name: 'Ana' }, body: 'It is.' }])

  const resolved = await ana.post<Thread>(`/api/threads/${thread.id}/resolve`)
  expect(resolved).toMatchObject({ state: 'resolved', resolvedBy: { name: 'Ana' } })

  const reopened = await rev.post<Thread>(`/api/threads/${thread.id}/reopen`)
  expect(reopened).toMatchObject({ state: 'open', resolvedBy: null })
})

test('[R2] an anchor is kept as it came, and a thread may be about the whole story', async () => {
  const thread = await comment(rev, 'The whole thing reads well.')
  const all = await ana.get<Thread[]>(`/api/stories/${story.id}/threads`)
  expect(all.find(({ id }) => id === thread.id)?.anchor).toBeNull()
  const bad = await rev.refusal('POST', `/api/stories/${story.id}/threads`, {
    body: 'x',
    anchor: { ...anchor, from: 'not base64!' },
  })
  expect(bad).toMatchObject({ status: 422, errors: [{ path: 'body.anchor.from' }] })
})

test('[R4] a blocking thread is resolved by its author or a chief only', async () => {
  const thread = await comment(rev, 'Not without the lawyer.', { blocking: true })
  const refused = await ana.refusal('POST', `/api/threads/${thread.id}/resolve`)
  expect(refused).toMatchObject({
    code: 'forbidden',
    detail: expect.stringMatching(/raised this blocking thread/),
  })
  expect(await chief.post<Thread>(`/api/threads/${thread.id}/resolve`)).toMatchObject({
    state: 'resolved',
  })
  await rev.post(`/api/threads/${thread.id}/reopen`)
  expect(await rev.post<Thread>(`/api/threads/${thread.id}/resolve`)).toMatchObject({
    state: 'resolved',
  })
})

test('a reviewer resolves only their own', async () => {
  const thread = await comment(ana, 'A note to myself.')
  expect((await rev.refusal('POST', `/api/threads/${thread.id}/resolve`)).code).toBe('forbidden')
})

test('two notes at the same instant are both kept', async () => {
  const fresh = await newsroom.story(ana)
  await Promise.all(
    ['one', 'two'].map(body => rev.post(`/api/stories/${fresh.id}/threads`, { body })),
  )
  const threads = await ana.get<Thread[]>(`/api/stories/${fresh.id}/threads`)
  expect(threads.map(({ body }) => body).sort()).toEqual(['one', 'two'])
})

test('a comment has a limit, and markup is text', async () => {
  const tooLong = await rev.refusal('POST', `/api/stories/${story.id}/threads`, {
    body: 'x'.repeat(10_001),
  })
  expect(tooLong).toMatchObject({ status: 422, errors: [{ path: 'body.body' }] })
  const empty = await rev.refusal('POST', `/api/stories/${story.id}/threads`, { body: '   ' })
  expect(empty.status).toBe(422)
  const markup = await comment(rev, '<img src=x onerror=alert(1)>')
  expect(markup.body).toBe('<img src=x onerror=alert(1)>')
})

test('the list counts open and blocking threads', async () => {
  const fresh = await newsroom.story(ana)
  await rev.post(`/api/stories/${fresh.id}/threads`, { body: 'a' })
  await rev.post(`/api/stories/${fresh.id}/threads`, { body: 'b', blocking: true })
  expect(await ana.get<Story>(`/api/stories/${fresh.id}`)).toMatchObject({
    threads: { open: 2, blocking: 1 },
  })
})

test('everybody hears of a new thread through /events', async () => {
  const heard: Hint[] = []
  const socket = new WebSocket(`${newsroom.url.replace('http', 'ws')}/events`, {
    headers: { cookie: ana.cookie() },
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  socket.on('message', data => heard.push(JSON.parse(String(data)) as Hint))
  await comment(rev, 'Can you hear me?')
  await until(
    () => heard.some(hint => hint.kind === 'threads.changed' && hint.storyId === story.id),
    'the hint',
  )
  socket.close()
})

test('one edits and deletes what one wrote oneself; what was deleted leaves a trace', async () => {
  const thread = await comment(rev, 'First thoght.')
  const edited = await rev.patch<Thread>(`/api/threads/${thread.id}`, { body: 'First thought.' })
  expect(edited).toMatchObject({ body: 'First thought.', editedAt: expect.any(String) })
  const answered = await ana.post<Thread>(`/api/threads/${thread.id}/replies`, { body: 'Yes.' })
  const reply = `/api/threads/${thread.id}/replies/${answered.replies[0]?.id}`
  expect((await rev.refusal('PATCH', reply, { body: 'No.' })).code).toBe('forbidden')
  expect((await ana.refusal('PATCH', `/api/threads/${thread.id}`, { body: 'x' })).code).toBe(
    'forbidden',
  )
  await ana.patch(reply, { body: 'Yes, indeed.' })

  await rev.request('DELETE', `/api/threads/${thread.id}`)
  const headless = await ana.get<Thread[]>(`/api/stories/${story.id}/threads`)
  expect(headless.find(({ id }) => id === thread.id)).toMatchObject({
    body: '',
    deletedAt: expect.any(String),
    state: 'open',
    replies: [{ body: 'Yes, indeed.' }],
  })
  await ana.request('DELETE', reply)
  const emptied = await rev.get<Thread[]>(`/api/stories/${story.id}/threads`)
  expect(emptied.find(({ id }) => id === thread.id)?.replies).toMatchObject([
    { body: '', deletedAt: expect.any(String) },
  ])
  expect((await rev.refusal('PATCH', `/api/threads/${thread.id}`, { body: 'x' })).status).toBe(409)
})

test('a thread is unread until it was read, for each person alone, and again after a reply', async () => {
  const fresh = await newsroom.story(ana)
  const list = `/api/stories/${fresh.id}/threads`
  const { id } = await rev.post<Thread>(list, { body: 'Look at this.' })
  const isUnread = async (who: Visitor) => (await who.get<Thread[]>(list))[0]?.unread
  expect(await Promise.all([ana, rev, chief].map(isUnread))).toEqual([true, false, true])
  await ana.post(`/api/threads/${id}/read`)
  expect(await Promise.all([ana, chief].map(isUnread))).toEqual([false, true])
  await rev.post(`/api/threads/${id}/replies`, { body: 'And at that.' })
  expect(await isUnread(ana)).toBe(true)
  await ana.post(`${list}/read`)
  expect(await isUnread(ana)).toBe(false)
})

test('a reply to a thread that is being resolved is kept, and the thread stays resolved', async () => {
  const thread = await comment(rev, 'Quick?')
  await Promise.all([
    ana.post(`/api/threads/${thread.id}/resolve`),
    rev.post(`/api/threads/${thread.id}/replies`, { body: 'One more thing.' }),
  ])
  const threads = await ana.get<Thread[]>(`/api/stories/${story.id}/threads`)
  expect(threads.find(({ id }) => id === thread.id)).toMatchObject({
    state: 'resolved',
    replies: [{ body: 'One more thing.' }],
  })
})
