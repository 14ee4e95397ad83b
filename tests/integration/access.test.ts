// Restricted stories (rule W2) and guests, over every address that names a story, and over the sockets.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { InvitedGuest, StoryAccess } from '#shared/access/api.ts'
import { api } from '#shared/api/api.ts'
import type { Endpoint } from '#shared/api/contract.ts'
import type { User } from '#shared/auth/api.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { HistoryEntry, Story, StoryPage } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory, socketWith } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

type Somebody = Visitor & { user: User }

let newsroom: Newsroom
let ana: Somebody
let ben: Somebody
let cy: Somebody
let chief: Somebody

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'writer')
  ben = await newsroom.person('Ben', 'editor')
  cy = await newsroom.person('Cy', 'editor', 'reviewer')
  chief = await newsroom.person('Dora', 'chief')
})
afterAll(() => newsroom.close())

const restrict = (by: Visitor, storyId: string, ...people: Somebody[]) =>
  by.patch<StoryAccess>(`/api/stories/${storyId}/access`, {
    isRestricted: true,
    people: people.map(({ user }) => user.id),
  })

/** Ana's story with a thread, open to her and Ben. */
async function secret(headline: string) {
  const story = await newsroom.story(ana, headline)
  const thread = await ana.post<Thread>(`/api/stories/${story.id}/threads`, {
    body: 'Who said so?',
  })
  await restrict(ana, story.id, ben)
  return { story, thread }
}

const ids = (page: StoryPage) => page.stories.map(story => story.id)

/** The frames of `/events` for somebody. */
async function listen(by: Visitor) {
  const Socket = socketWith(by.cookie()) as unknown as typeof WebSocket
  const socket = new Socket(`${newsroom.url.replace('http', 'ws')}/events`)
  const frames: string[] = []
  let code: number | null = null
  socket.on('message', data => frames.push(String(data)))
  socket.on('close', closed => {
    code = closed
  })
  await until(() => socket.readyState === WebSocket.OPEN, 'the line is open')
  return { frames, close: () => socket.close(), closed: () => until(() => code, 'closed') }
}

test('[W2] a restricted story is open to the people named on it, to chiefs and to administrators', async () => {
  const { story } = await secret('Only for two')
  for (const who of [ana, ben, chief]) {
    expect(await who.get<Story>(`/api/stories/${story.id}`)).toMatchObject({ restricted: true })
    expect(ids(await who.get<StoryPage>('/api/stories'))).toContain(story.id)
  }
  const access = await ben.get<StoryAccess>(`/api/stories/${story.id}/access`)
  expect(access.people.map(({ name }) => name).sort()).toEqual(['Ana', 'Ben'])
  expect(access.always.map(({ name }) => name)).toContain('Dora')
})

test('[W2] for everybody else it is in no list, search or count', async () => {
  const before = await cy.get<StoryPage>('/api/stories')
  const { story } = await secret('Kestrel contract')
  const found = await cy.get<StoryPage>('/api/stories?search=kestrel')
  expect([ids(found), found.counts.draft]).toEqual([[], 0])
  expect((await cy.get<StoryPage>('/api/stories')).counts).toEqual(before.counts)
  expect(ids(await ben.get<StoryPage>('/api/stories?search=kestrel'))).toEqual([story.id])
})

/** Every endpoint that names a story or a thread. */
const guarded = Object.values(api)
  .flatMap(feature => Object.values<Endpoint>(feature))
  .filter(({ path }) => /:(storyId|threadId)\b/.test(path))

test('[W2] every address of it answers as if there were nothing, whoever asks and whatever is sent', async () => {
  const { story, thread } = await secret('Behind the gate')
  const addresses = guarded.map(({ method, path }) => ({
    method,
    path: path
      .replace(':storyId', story.id)
      .replace(':threadId', thread.id)
      .replaceAll(/:\w+/g, 'x'),
  }))
  expect(addresses.length).toBeGreaterThan(15)
  const answers = await Promise.all(
    addresses.map(async ({ method, path }) => {
      const { status, text } = await cy.request(method, path, method === 'GET' ? undefined : {})
      return { method, path, status, tells: text.includes('Behind') || text.includes('Who said') }
    }),
  )
  expect(answers.filter(({ status, tells }) => status !== 404 || tells)).toEqual([])
  const missing = await cy.refusal('GET', '/api/stories/nothing')
  const hidden = await cy.refusal('GET', `/api/stories/${story.id}`)
  expect(hidden).toEqual(missing)
})

test('[W2, C8] a restriction sends away who is in the draft, and lets nobody else in', async () => {
  const story = await newsroom.story(ana, 'People are in it')
  const here = joinStory(newsroom.url, cy.cookie(), story.id)
  const named = joinStory(newsroom.url, ben.cookie(), story.id)
  await here.synced()
  await named.synced()
  await restrict(ana, story.id, ben)
  expect(await here.closed()).toBe(closeCodes.noSuchStory)
  const again = joinStory(newsroom.url, cy.cookie(), story.id)
  expect(await again.closed()).toBe(closeCodes.noSuchStory)
  expect(again.article().headline).toBe('')
  expect(named.provider.wsconnected).toBe(true)
  named.leave()
})

test('[W2] hints about it reach only those who may open it', async () => {
  const { story } = await secret('Whispered')
  const [hers, his] = [await listen(cy), await listen(ben)]
  const open = await newsroom.story(ana, 'Said aloud')
  await ana.post(`/api/stories/${story.id}/threads`, { body: 'Quietly' })
  await ana.post(`/api/stories/${open.id}/threads`, { body: 'Aloud' })
  const about = (frames: string[], id: string) => frames.some(frame => frame.includes(id))
  await until(
    () => about(his.frames, story.id) && about(his.frames, open.id),
    'Ben is told of both',
  )
  await until(() => about(hers.frames, open.id), 'Cy is told of the open one')
  // Losing it a moment ago is the one thing that she may still be told.
  const told = hers.frames.filter(frame => !frame.includes('access.changed'))
  expect(about(told, story.id)).toBe(false)
  hers.close()
  his.close()
})

test('[W2] who loses it is told once, so that the browser forgets it; copies are asked about', async () => {
  const story = await newsroom.story(ana, 'Taken away')
  const line = await listen(cy)
  await restrict(ana, story.id, ben)
  await until(
    () => line.frames.some(frame => frame.includes('access.changed') && frame.includes(story.id)),
    'told',
  )
  line.close()
  const asked = { stories: [story.id, 'nothing'] }
  expect(await cy.post('/api/access/open', asked)).toEqual({ stories: [] })
  expect(await ben.post('/api/access/open', asked)).toEqual({ stories: [story.id] })
})

test('[W2] it is opened again; who restricts stays on it; all of it is on record', async () => {
  const { story } = await secret('There and back')
  expect((await cy.refusal('PATCH', `/api/stories/${story.id}/access`, {})).status).toBe(404)
  const other = await newsroom.person('Eve', 'writer')
  await restrict(ben, story.id, other)
  expect((await ana.refusal('GET', `/api/stories/${story.id}`)).status).toBe(404)
  expect(
    (await other.refusal('PATCH', `/api/stories/${story.id}/access`, { isRestricted: false })).code,
  ).toBe('forbidden')
  await ben.patch(`/api/stories/${story.id}/access`, { isRestricted: false })
  expect((await cy.get<Story>(`/api/stories/${story.id}`)).restricted).toBe(false)
  const record = await ana.get<HistoryEntry[]>(`/api/stories/${story.id}/history`)
  expect(record.map(({ action, to }) => [action, to]).slice(0, 3)).toEqual([
    ['unrestricted', null],
    ['restricted', 'Eve, Ben'],
    ['restricted', 'Ben, Ana'],
  ])
  const unknown = await ben.refusal('PATCH', `/api/stories/${story.id}/access`, {
    isRestricted: true,
    people: ['nobody'],
  })
  expect(unknown.errors?.[0]?.path).toBe('body.people.0')
})

test('[W2] readers get what is published of a restricted story', async () => {
  const story = await ben.post<{ story: Story }>('/api/wire/import', {
    text: 'Out in public\n\nFERNWICK (APX) — The bridge opened on Monday. More is to come.',
    language: 'en',
  })
  const { id } = story.story
  const { edition } = await chief.post<{ edition: { slug: string } }>(
    `/api/stories/${id}/publish`,
    {
      kind: 'first',
      override: { reason: 'The checks are not what is tested here.' },
    },
  )
  await restrict(ben, id)
  expect((await newsroom.visitor().request('GET', `/stories/${edition.slug}`)).status).toBe(200)
})

async function guestAt(storyId: string, email: string, more: object = {}) {
  const invited = await ben.post<InvitedGuest>(`/api/stories/${storyId}/guests`, {
    name: 'Quinn Roe',
    email,
    ...more,
  })
  const token = invited.url.replace(/.*\/guest\//, '')
  const visitor = newsroom.visitor()
  const answer = await visitor.request('POST', '/api/auth/guest', { token })
  return { ...invited, token, visitor, answer }
}

test('a guest follows a link once, and comments on the one story', async () => {
  const story = await newsroom.story(ana, 'Quotes to check')
  const internal = await ana.post<Thread>(`/api/stories/${story.id}/threads`, {
    body: 'Is he lying?',
  })
  const elsewhere = await newsroom.story(ana, 'None of their business')
  const { token, visitor: quinn, answer, url } = await guestAt(story.id, 'quinn@example.org')
  expect(url).toMatch(/\/newsroom\/guest\/[\w-]{43}$/)
  expect([answer.status, answer.json]).toEqual([200, { storyId: story.id }])
  expect((await newsroom.visitor().request('POST', '/api/auth/guest', { token })).status).toBe(410)
  expect(await quinn.get<User>('/api/me')).toMatchObject({ name: 'Quinn Roe', roles: ['guest'] })

  const thread = await quinn.post<Thread>(`/api/stories/${story.id}/threads`, {
    body: 'I said ten.',
  })
  expect(thread.by?.roles).toEqual(['guest'])
  const seen = await quinn.get<Thread[]>(`/api/stories/${story.id}/threads`)
  expect(seen.map(({ id }) => id)).toEqual([thread.id])
  expect(
    (await quinn.refusal('POST', `/api/stories/${story.id}/threads`, { body: 'x', blocking: true }))
      .code,
  ).toBe('forbidden')
  for (const path of [`/api/stories/${elsewhere.id}`, `/api/stories/${elsewhere.id}/threads`])
    expect((await quinn.refusal('GET', path)).status).toBe(404)
  expect(
    (await quinn.refusal('POST', `/api/threads/${internal.id}/replies`, { body: 'Oh' })).status,
  ).toBe(404)
  await ana.post(`/api/threads/${thread.id}/replies`, { body: 'Thank you' })
  expect((await quinn.get<Thread[]>(`/api/stories/${story.id}/threads`))[0]?.replies).toHaveLength(
    1,
  )
})

test('a guest gets no other address of the newsroom', async () => {
  const story = await newsroom.story(ana, 'A narrow door')
  const { visitor: guest } = await guestAt(story.id, 'narrow@example.org')
  const closed = Object.values(api)
    .flatMap(feature => Object.values<Endpoint>(feature))
    .filter(endpoint => !endpoint.guest && !endpoint.public)
  const answers = await Promise.all(
    closed.map(async ({ method, path }) => {
      const address = path.replace(':storyId', story.id).replaceAll(/:\w+/g, 'x')
      const { status } = await guest.request(method, address, method === 'GET' ? undefined : {})
      return { method, path, status }
    }),
  )
  expect(answers.filter(({ status }) => status !== 403)).toEqual([])
  expect(await newsroom.visitor().request('GET', '/api/people')).toMatchObject({ status: 401 })
  expect((await ana.get<{ id: string }[]>('/api/people')).every(({ id }) => id !== 'guest')).toBe(
    true,
  )
})

test('a guest reads the draft, is seen as a guest, and cannot write', async () => {
  const story = await newsroom.story(ana, 'Read only')
  const { visitor: guest } = await guestAt(story.id, 'reads@example.org')
  const [peer, staff] = [
    joinStory(newsroom.url, guest.cookie(), story.id),
    joinStory(newsroom.url, ana.cookie(), story.id),
  ]
  await peer.synced()
  await staff.synced()
  expect(peer.article().headline).toBe('Read only')
  peer.provider.awareness.setLocalStateField('field', 'headline')
  const guests = () =>
    [...staff.provider.awareness.getStates().values()].filter(state => state.user?.guest)
  await until(() => guests().length > 0, 'Ana sees the guest')
  peer.types('headline', '!')
  expect(await peer.closed()).toBe(closeCodes.mayNotWrite)
  staff.leave()
})

test('[W2] a guest is told nothing of who works on the story, nor how it stands', async () => {
  const story = await newsroom.story(ana, 'Only the draft')
  await ana.post(`/api/stories/${story.id}/threads`, { body: 'Internal', blocking: true })
  const { visitor: guest } = await guestAt(story.id, 'told@example.org')
  const [peer, staff] = [
    joinStory(newsroom.url, guest.cookie(), story.id),
    joinStory(newsroom.url, ana.cookie(), story.id),
  ]
  await peer.synced()
  await staff.synced()
  staff.provider.awareness.setLocalStateField('field', 'headline')
  staff.types('headline', '!')
  await until(() => peer.article().headline === 'Only the draft!', 'the guest follows the draft')
  const others = [...peer.provider.awareness.getStates().values()].filter(({ user }) => user)
  expect(others).toEqual([])
  const seen = await guest.get<Story>(`/api/stories/${story.id}`)
  expect(seen).toMatchObject({
    present: [],
    createdBy: null,
    threads: { open: 0, blocking: 0 },
  })
  expect(JSON.stringify(seen)).not.toContain('Ana')
  peer.leave()
  staff.leave()
})

test('an invitation ends when it says; a guest finds the stories they are invited to', async () => {
  const story = await newsroom.story(ana, 'Until tonight')
  const path = `/api/stories/${story.id}/guests`
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const { visitor: guest, guest: invitation } = await guestAt(story.id, 'tonight@example.org', {
    expiresAt,
  })
  expect(invitation.expiresAt).toBe(expiresAt)
  expect(await guest.get('/api/invitations')).toEqual([
    {
      storyId: story.id,
      headline: 'Until tonight',
      invitedBy: 'Ben',
      expiresAt,
      readsThreads: false,
    },
  ])
  expect(await ana.get('/api/invitations')).toEqual([])
  for (const [at, message] of [
    ['2020-01-01T00:00:00Z', 'has passed'],
    ['2199-01-01T00:00:00Z', 'is too late'],
  ]) {
    const body = { name: 'G', email: 'late@example.org', expiresAt: at }
    const refusal = await ben.refusal('POST', path, body)
    expect(refusal.errors).toEqual([{ path: 'body.expiresAt', message }])
  }
})

test('[C8] a revoked guest is gone at once: draft, line and session', async () => {
  const story = await newsroom.story(ana, 'Soon closed')
  const { visitor: guest, guest: invitation } = await guestAt(story.id, 'gone@example.org')
  const peer = joinStory(newsroom.url, guest.cookie(), story.id)
  await peer.synced()
  const line = await listen(guest)
  const { status } = await ben.request('DELETE', `/api/stories/${story.id}/guests/${invitation.id}`)
  expect(status).toBe(204)
  expect(await peer.closed()).toBe(closeCodes.noSuchStory)
  expect(await line.closed()).toBe(closeCodes.unauthenticated)
  expect((await guest.refusal('GET', '/api/me')).code).toBe('unauthenticated')
})

test('an invitation ends by itself; a member of the staff is not invited, nor somebody twice', async () => {
  let now = new Date('2026-11-24T10:00:00Z')
  const dated = await openNewsroom({ now: () => now })
  try {
    const editor = await dated.person('Ed', 'editor')
    const story = await dated.story(editor, 'For a day')
    const guest = { name: 'G', email: 'g@example.org', days: 1 }
    const invited = await editor.post<InvitedGuest>(`/api/stories/${story.id}/guests`, guest)
    const token = invited.url.replace(/.*\/guest\//, '')
    const path = `/api/stories/${story.id}/guests`
    expect((await editor.refusal('POST', path, guest)).code).toBe('conflict')
    expect((await editor.refusal('POST', path, { ...guest, email: 'ed@example.org' })).code).toBe(
      'conflict',
    )
    expect((await editor.refusal('POST', path, { ...guest, days: 1000 })).status).toBe(422)
    const visitor = dated.visitor()
    await visitor.request('POST', '/api/auth/guest', { token })
    await visitor.get(`/api/stories/${story.id}`)
    now = new Date('2026-11-25T10:00:01Z')
    expect((await visitor.refusal('GET', `/api/stories/${story.id}`)).code).toBe('unauthenticated')
    const again = await editor.refusal('POST', `${path}/${invited.guest.id}/link`)
    expect(again.code).toBe('conflict')
  } finally {
    await dated.close()
  }
})
