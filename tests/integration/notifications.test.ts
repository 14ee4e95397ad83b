// The inbox and its mail: real SMTP on loopback.
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { InboxPage, NotificationSettings } from '#shared/notifications/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

type Somebody = Visitor & { user: User }

/** A mail server that keeps what it gets, and refuses while it is told to. */
async function openPostOffice() {
  const letters: { to: string; text: string }[] = []
  let isRefusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, callback) {
      callback(isRefusing ? new Error('come back later') : null)
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        letters.push({ to, text: Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '') })
        callback()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (value: boolean) => {
      isRefusing = value
    },
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

let office: Awaited<ReturnType<typeof openPostOffice>>
let newsroom: Newsroom
let ana: Somebody
let ben: Somebody
let chief: Somebody
let clock = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  office = await openPostOffice()
  newsroom = await openNewsroom(
    { now: () => new Date(clock), mail: { every: 50, digest: 3_600_000 } },
    { SMTP_URL: office.url, MAIL_FROM: 'Desk <desk@example.org>' },
  )
  ana = await newsroom.person('Ana', 'writer')
  ben = await newsroom.person('Ben', 'editor', 'reviewer')
  chief = await newsroom.person('Dora', 'chief')
})
afterAll(async () => {
  await newsroom.close()
  await office.close()
})

const inbox = (of: Visitor) => of.get<InboxPage>('/api/notifications')
const told = async (of: Visitor, kind: string, storyId: string) =>
  (await inbox(of)).notifications.find(one => one.kind === kind && one.story.id === storyId)
const to = (somebody: Somebody) =>
  office.letters.filter(letter => letter.to === somebody.user.email)

test('a mention is in the inbox and in the mail at once, with a link to the thread', async () => {
  const story = await newsroom.story(ana, 'Chain ferry stays')
  const body = `Please look, @[Ben](user:${ben.user.id}): <b>is it so?</b>`
  const thread = await ana.post<Thread>(`/api/stories/${story.id}/threads`, { body })
  const found = await until(() => told(ben, 'mention', story.id), 'Ben is told')
  expect(found).toMatchObject({ threadId: thread.id, by: { name: 'Ana' }, isRead: false })
  expect(found.excerpt).toBe('Please look, @Ben: <b>is it so?</b>')
  const [letter] = await until(() => (to(ben).length > 0 ? to(ben) : null), 'the mail has come')
  expect(letter?.text).toContain('Subject: Ana mentioned you: Chain ferry stays')
  expect(letter?.text).toContain('From: Desk <desk@example.org>')
  expect(letter?.text.replaceAll('=3D', '=')).toContain(
    `${newsroom.url}/newsroom/stories/${story.id}?thread=${thread.id}`,
  )
  expect(letter?.text).toContain('&lt;b&gt;is it so?&lt;/b&gt;')
  expect(await told(ana, 'mention', story.id)).toBeUndefined()
})

test('who raised a block is told of a chief’s override, and writers of the block', async () => {
  const story = await newsroom.story(ana, 'Blocked and out')
  await ben.post(`/api/stories/${story.id}/threads`, { body: 'Not yet', blocking: true })
  await until(() => told(ana, 'blocking', story.id), 'Ana is told of the block')
  const override = { reason: 'The source confirmed it' }
  await chief.post(`/api/stories/${story.id}/publish`, { kind: 'first', override })
  const found = await until(() => told(ben, 'override', story.id), 'Ben is told')
  expect(found).toMatchObject({ by: { name: 'Dora' }, excerpt: 'The source confirmed it' })
})

test('answers, assignments and stories sent back are told; read is read', async () => {
  const story = await newsroom.story(ana, 'Back and forth')
  const thread = await ben.post<Thread>(`/api/stories/${story.id}/threads`, { body: 'Who?' })
  await ana.post(`/api/threads/${thread.id}/replies`, { body: 'The mayor' })
  await ben.post(`/api/threads/${thread.id}/assign`, { to: { kind: 'person', id: ana.user.id } })
  await ana.post(`/api/stories/${story.id}/transitions`, { to: 'review' })
  await ben.post(`/api/stories/${story.id}/transitions`, { to: 'draft', note: 'Too long' })
  await until(() => told(ben, 'reply', story.id), 'Ben is told of the answer')
  await until(() => told(ana, 'assigned', story.id), 'Ana is told of the assignment')
  const back = await until(() => told(ana, 'sent-back', story.id), 'Ana is told')
  expect(back.excerpt).toBe('Too long')
  await ana.request('POST', '/api/notifications/read', { ids: [back.id] })
  expect((await told(ana, 'sent-back', story.id))?.isRead).toBe(true)
  await ana.request('POST', '/api/notifications/read', {})
  expect((await inbox(ana)).unread).toBe(0)
})

test('who reads a thread has read what they were told about it; the inbox comes in pages', async () => {
  const eva = await newsroom.person('Eva', 'writer')
  const story = await newsroom.story(ana, 'Page after page')
  const mention = { body: `Look, @[Eva](user:${eva.user.id})` }
  const add = () => ana.post<Thread>(`/api/stories/${story.id}/threads`, mention)
  const thread = await add()
  await add()
  await ben.post(`/api/stories/${story.id}/assignees`, { userId: eva.user.id, role: 'facts' })
  await until(async () => (await inbox(eva)).unread === 3, 'Eva is told three times')
  expect(await told(eva, 'part', story.id)).toMatchObject({ by: { name: 'Ben' }, threadId: null })

  const first = await eva.get<InboxPage>('/api/notifications?limit=2')
  const rest = await eva.get<InboxPage>(`/api/notifications?limit=2&cursor=${first.next}`)
  expect(first).toMatchObject({ unread: 3, notifications: [{}, {}] })
  expect([...first.notifications, ...rest.notifications]).toEqual((await inbox(eva)).notifications)
  expect(rest.next).toBeNull()

  await eva.request('POST', `/api/threads/${thread.id}/read`)
  const left = await until(async () => {
    const { notifications } = await eva.get<InboxPage>('/api/notifications?unread=true')
    return notifications.length === 2 ? notifications : null
  }, 'one is read')
  expect(left.map(({ threadId }) => threadId)).not.toContain(thread.id)
  await eva.request('POST', '/api/notifications/read', {})
  await eva.request('POST', '/api/notifications/read', { ids: [left[0]?.id], isRead: false })
  expect((await inbox(eva)).unread).toBe(1)
  const refusal = await eva.refusal('POST', '/api/notifications/read', { isRead: false })
  expect(refusal.errors?.[0]?.path).toBe('body.ids')
})

test('who wrote a comment is told that somebody else resolved it', async () => {
  const story = await newsroom.story(ana, 'Resolved')
  const thread = await ana.post<Thread>(`/api/stories/${story.id}/threads`, { body: 'Is it so?' })
  await ben.post(`/api/threads/${thread.id}/resolve`)
  const found = await until(() => told(ana, 'resolved', story.id), 'Ana is told')
  expect(found).toMatchObject({ by: { name: 'Ben' }, threadId: thread.id })
})

test('a digest gathers what waits, in the person’s language, without what was read meanwhile', async () => {
  const cem = await newsroom.person('Cem', 'writer')
  await cem.patch('/api/notifications/settings', { language: 'de' })
  const story = await newsroom.story(cem, 'Gesammelt')
  const thread = await cem.post<Thread>(`/api/stories/${story.id}/threads`, { body: 'Frage' })
  for (const body of ['Eins', 'Zwei', 'Drei'])
    await ana.post(`/api/threads/${thread.id}/replies`, { body })
  const all = await until(async () => {
    const { notifications } = await inbox(cem)
    return notifications.length === 3 ? notifications : null
  }, 'three answers')
  await cem.request('POST', '/api/notifications/read', { ids: [all[0]?.id] })
  expect(to(cem)).toEqual([])
  clock = new Date(clock.getTime() + 3_600_001)
  const letters = await until(() => (to(cem).length > 0 ? to(cem) : null), 'the digest has come')
  expect(letters).toHaveLength(1)
  expect(letters[0]?.text).toContain('Subject: 2 Nachrichten aus der Redaktion')
  expect(letters[0]?.text).toContain('Ana hat auf einen Kommentar von Ihnen geantwortet')
})

test('who chose off is not told; who chose the inbox alone gets no mail', async () => {
  const dan = await newsroom.person('Dan', 'editor', 'reviewer')
  const choose = (channel: string) =>
    dan.patch<NotificationSettings>('/api/notifications/settings', {
      choices: { mention: channel },
    })
  expect((await choose('off')).choices.mention).toBe('off')
  const story = await newsroom.story(ana, 'Quiet please')
  const body = `@[Dan](user:${dan.user.id}) @[Ben](user:${ben.user.id})`
  await ana.post(`/api/stories/${story.id}/threads`, { body })
  await until(() => told(ben, 'mention', story.id), 'Ben is told')
  expect((await inbox(dan)).notifications).toEqual([])
  await choose('app')
  await ana.post(`/api/stories/${story.id}/threads`, { body })
  await until(() => told(dan, 'mention', story.id), 'Dan is told')
  expect(to(dan)).toEqual([])
  expect(
    (await dan.refusal('PATCH', '/api/notifications/settings', { choices: { mention: 'fax' } }))
      .status,
  ).toBe(422)
})

test('[W2] nobody is told about a story that is not open to them, nor sees what they were told before', async () => {
  const story = await newsroom.story(ana, 'Kept close')
  const body = `@[Ben](user:${ben.user.id}) and @[Dora](user:${chief.user.id})`
  await ana.post(`/api/stories/${story.id}/threads`, { body })
  await until(() => told(ben, 'mention', story.id), 'Ben is told while it is open')
  await ana.patch(`/api/stories/${story.id}/access`, { isRestricted: true })
  expect(await told(ben, 'mention', story.id)).toBeUndefined()
  await ana.post(`/api/stories/${story.id}/threads`, { body: `Again: ${body}` })
  const again = async () =>
    (await inbox(chief)).notifications.some(({ excerpt }) => excerpt?.startsWith('Again'))
  await until(again, 'Dora is told')
  expect(to(ben).filter(({ text }) => text.includes('Again'))).toEqual([])
})

test('a mail that was refused goes out later, once', async () => {
  office.refuse(true)
  const eve = await newsroom.person('Eve', 'editor')
  const story = await newsroom.story(ana, 'Patience')
  await ana.post(`/api/stories/${story.id}/threads`, { body: `@[Eve](user:${eve.user.id})` })
  await until(() => told(eve, 'mention', story.id), 'Eve is told in the newsroom')
  office.refuse(false)
  clock = new Date(clock.getTime() + 86_400_000)
  await until(() => to(eve).length > 0, 'the mail has come')
  expect(to(eve)).toHaveLength(1)
})
