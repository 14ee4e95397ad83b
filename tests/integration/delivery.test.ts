// Deliveries against receivers that behave badly, over real HTTP (rules E4, E5, X1).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Delivery } from '#shared/delivery/deliveries.ts'
import type { Destination } from '#shared/delivery/destinations.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import {
  answers,
  floods,
  hangs,
  openReceiver,
  type Receiver,
  resets,
  waits,
} from '#tests/support/receiver.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let receiver: Receiver
let ana: Visitor & { user: User }
let admin: Visitor
let names = 0

beforeAll(async () => {
  receiver = await openReceiver()
  newsroom = await openNewsroom(
    {
      delivery: { timeout: 300, backoff: { first: 10, longest: 40, attempts: 4 } },
    },
    { SITE_NAME: 'Nordufer', SITE_LANGUAGE: 'en', ALLOW_PRIVATE_DESTINATIONS: 'true' },
  )
  ana = await newsroom.person('Ana', 'editor')
  admin = await newsroom.person('Ada', 'admin')
})
afterEach(removeAll)
afterAll(async () => {
  await newsroom.close()
  await receiver.close()
})

type Added = { destination: Destination; secret: string | null }

async function destination(path: string, more: object = {}) {
  const { destination: added, secret } = await admin.post<Added>('/api/destinations', {
    name: path,
    target: { kind: 'webhook', url: `${receiver.url}${path}`, format: 'json' },
    ...more,
  })
  return { ...added, secret: secret ?? '' }
}
/** A test's destinations leave with it, so that the next one's stories go nowhere else. */
async function removeAll() {
  for (const { id } of await admin.get<Destination[]>('/api/destinations'))
    await admin.request('DELETE', `/api/destinations/${id}`)
}

async function imported(rights?: object) {
  names += 1
  const { story } = await ana.post<{ story: Story }>('/api/wire/import', {
    text: `Ferry ${names} returns\n\nBy Mara Helmbrink\n\nWENDHAFEN, Nov. 23 (Nordufer) — The chain ferry crossed the Ahlte again on Monday, nine weeks after it was lifted out of the water for repairs.\n`,
    language: 'en',
  })
  if (rights) await ana.patch(`/api/stories/${story.id}`, { rights })
  return story
}
const publish = async (story: Story, kind = 'first', more: object = {}) =>
  (await ana.post<{ edition: Edition }>(`/api/stories/${story.id}/publish`, { kind, ...more }))
    .edition
const forOthers = { terms: 'dpa', uses: ['formats'] }
const takeBack = (story: Story) =>
  ana.patch(`/api/stories/${story.id}`, { rights: { terms: 'dpa', uses: ['feeds'] } })
const ledger = (story: Story) => ana.get<Delivery[]>(`/api/stories/${story.id}/deliveries`)
const isOpen = ({ state }: Delivery) => state === 'waiting' || state === 'sending'

/** The ledger once nothing of it moves any more. */
const settled = (story: Story) =>
  until(async () => {
    const rows = await ledger(story)
    return rows.some(row => isOpen(row) && !row.destination.isPaused) ? null : rows
  }, 'everything was sent')
const numbersAt = (path: string, story?: Story) =>
  receiver
    .at(path)
    .filter(({ json }) => !story || json.data.story.id === story.id)
    .map(({ json }) => json.data.edition.number)

describe('[E5] deliveries', () => {
  test('a webhook is signed, comes once, and carries the edition in the format that was chosen', async () => {
    const { secret, ...added } = await destination('/signed', {
      target: { kind: 'webhook', url: `${receiver.url}/signed`, format: 'ninjs.json' },
    })
    expect(secret).toMatch(/^whsec_/)
    const story = await imported()
    const edition = await publish(story, 'first', { subscriberNote: 'Picture follows.' })
    const [delivery] = await settled(story)
    const [one, ...others] = receiver.at('/signed')
    expect(others).toEqual([])
    expect(() => new Webhook(secret).verify(one?.text ?? '', one?.headers ?? {})).not.toThrow()
    expect(one?.json).toMatchObject({
      type: 'edition.first',
      data: {
        story: { id: story.id, slug: edition.slug },
        edition: { number: 1, hash: edition.hash },
        subscriberNote: 'Picture follows.',
        format: 'ninjs.json',
      },
    })
    expect(JSON.parse(one?.json.data.content)).toMatchObject({ pubStatus: 'usable', version: '1' })
    expect(delivery).toMatchObject({
      state: 'delivered',
      edition: { number: 1, kind: 'first' },
      destination: { id: added.id, name: '/signed' },
      attempts: [{ number: 1, outcome: 'delivered', status: 200 }],
    })
    expect(one?.headers['webhook-id']).toBe(`msg_${delivery?.id}`)
    const everything = JSON.stringify(await admin.get('/api/destinations'))
    expect(everything).not.toContain(secret)
    expect(everything).not.toContain(secret.slice(6, 20))
  })

  test('what fails is tried again with the same key; a later edition waits for its turn', async () => {
    receiver.behaves('/flaky', answers(503, { 'retry-after': '0' }), resets, answers(200))
    await destination('/flaky')
    const story = await imported()
    await publish(story)
    await publish(story, 'update')
    const [second, first] = await settled(story)
    expect(first?.attempts.map(({ outcome, status, fault }) => [outcome, status ?? fault])).toEqual(
      [
        ['again', 503],
        ['again', 'reset'],
        ['delivered', 200],
      ],
    )
    expect(second?.attempts).toHaveLength(1)
    expect(numbersAt('/flaky')).toEqual([1, 1, 1, 2])
    expect(new Set(receiver.at('/flaky').map(({ headers }) => headers['webhook-id'])).size).toBe(2)
  })

  test('what is refused for good is not tried again, holds up nothing, and is sent again by hand', async () => {
    receiver.behaves('/picky', answers(400, {}, 'no place given'), answers(200))
    await destination('/picky')
    const story = await imported()
    await publish(story)
    const [refused] = await settled(story)
    expect(refused).toMatchObject({
      state: 'refused',
      mayResend: true,
      attempts: [{ outcome: 'refused', status: 400, answer: 'no place given' }],
    })
    const resend = `/api/stories/${story.id}/deliveries/${refused?.id}/resend`
    const writer = await newsroom.person('Wil', 'writer')
    expect((await writer.refusal('POST', resend)).code).toBe('forbidden')
    expect(await ana.post<Delivery>(resend)).toMatchObject({ cause: 'resend' })
    expect((await settled(story)).map(({ state }) => state)).toEqual(['delivered', 'refused'])
    expect((await ana.refusal('POST', resend)).code).toBe('conflict')
    const told = await ana.get<{ notifications: { kind: string; excerpt: string }[] }>(
      '/api/notifications',
    )
    expect(told.notifications[0]).toMatchObject({
      kind: 'delivery-failed',
      excerpt: '/picky: 400 no place given',
    })
  })

  test('a destination that is gone, or leads elsewhere, is paused; what waits goes out when it is mended', async () => {
    receiver.behaves('/gone', answers(410), answers(200))
    receiver.behaves('/moved', answers(302, { location: `${receiver.url}/inside` }), answers(200))
    const [gone, moved] = [await destination('/gone'), await destination('/moved')]
    const story = await imported()
    await publish(story)
    await publish(story, 'update')
    const rows = await until(async () => {
      const all = await ledger(story)
      return all.every(row => row.destination.isPaused) ? all : null
    }, 'both are paused')
    expect(rows.map(({ state }) => state)).toEqual(Array(4).fill('waiting'))
    expect(receiver.at('/inside')).toEqual([])
    const list = await admin.get<Destination[]>('/api/destinations')
    expect(
      list.map(({ waiting, pausedBy, last }) => [waiting, pausedBy, last?.status, last?.fault]),
    ).toEqual([
      [2, null, 410, null],
      [2, null, 302, 'redirected'],
    ])
    await admin.post(`/api/destinations/${gone.id}/resume`, {})
    await admin.post(`/api/destinations/${moved.id}/resume`, { waiting: 'drop' })
    await until(() => numbersAt('/gone').length === 3, 'what waited has come')
    expect(numbersAt('/gone')).toEqual([1, 1, 2])
    expect(numbersAt('/moved')).toEqual([1])
  })

  test('one that hangs, one that resets and one that never stops answering hold up nobody', async () => {
    receiver.behaves('/hangs', hangs)
    receiver.behaves('/resets', resets)
    receiver.behaves('/floods', floods)
    const before = process.memoryUsage().rss
    for (const path of ['/hangs', '/resets', '/floods', '/good']) await destination(path)
    const story = await imported()
    await publish(story)
    await until(() => receiver.at('/good').length === 1, 'the good one has it', 2000)
    const rows = await settled(story)
    const stateAt = (name: string) => rows.find(row => row.destination.name === name)
    expect(stateAt('/hangs')).toMatchObject({ state: 'failed' })
    expect(stateAt('/hangs')?.attempts.map(({ fault }) => fault)).toEqual(Array(4).fill('timeout'))
    expect(stateAt('/resets')).toMatchObject({ state: 'failed' })
    expect(stateAt('/floods')).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] })
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  test('two stories published at once keep their order, each and at every destination', async () => {
    receiver.behaves('/x', answers(500), answers(200))
    await destination('/x')
    await destination('/y')
    const stories = await Promise.all([imported(), imported()])
    await Promise.all(stories.map(story => publish(story)))
    await Promise.all(stories.map(story => publish(story, 'update')))
    for (const story of stories) {
      await settled(story)
      const distinct = numbersAt('/x', story).filter((n, index, all) => n !== all[index - 1])
      expect(distinct).toEqual([1, 2])
      expect(numbersAt('/y', story)).toEqual([1, 2])
    }
  })

  test('filters choose by language, topic, desk and whose copy it is', async () => {
    const only = (filter: object) => ({ filter })
    await destination('/de', only({ languages: ['de'] }))
    await destination('/en', only({ languages: ['en'] }))
    await destination('/topic', only({ topics: ['Shipping'] }))
    await destination('/own', only({ copy: 'own' }))
    await destination('/desk', only({ desks: ['another'] }))
    const [own, agency] = [await imported(), await imported({ terms: 'dpa, everywhere' })]
    await publish(own)
    await publish(agency)
    const placesOf = async (story: Story) =>
      (await settled(story)).map(row => row.destination.name).sort()
    expect(await placesOf(own)).toEqual(['/en', '/own'])
    expect(await placesOf(agency)).toEqual(['/en'])
  })
})

describe('[E4] what was said is taken back', () => {
  test('a withdrawal waits for what is in flight, overtakes what is not, and goes to whoever may have it', async () => {
    const slow = waits()
    receiver.behaves('/slow', slow.behaviour)
    receiver.behaves('/down', answers(503))
    await destination('/slow')
    await destination('/down')
    const other = await destination('/paused')
    await admin.post(`/api/destinations/${other.id}/pause`)
    const story = await imported()
    await publish(story)
    await until(() => receiver.at('/slow').length === 1, 'it is in flight')
    await until(() => receiver.at('/down').length >= 1, 'it was tried')
    await publish(story, 'update')
    receiver.behaves('/down', answers(200))
    await publish(story, 'withdrawal', { readerNote: 'It was not so.' })
    slow.release()
    const rows = await settled(story)
    const typesAt = (path: string) => receiver.at(path).map(({ json }) => json.type)
    expect(typesAt('/slow')).toEqual(['edition.first', 'story.withdrawn'])
    expect(typesAt('/down').at(-1)).toBe('story.withdrawn')
    expect(typesAt('/paused')).toEqual([])
    expect(rows.filter(({ act }) => act === 'remove').map(({ state }) => state)).toEqual([
      'delivered',
      'delivered',
    ])
    expect(rows.filter(row => row.edition.number === 2).map(({ state }) => state)).toEqual(
      Array(3).fill('cancelled'),
    )
    expect(receiver.at('/slow').at(-1)?.json.data.content).toBeNull()
  })
})

describe('[X1] rights', () => {
  test('agency copy leaves only as its rights allow, and leaves again when they end', async () => {
    await destination('/others')
    await destination('/our-pages', { use: 'site' })
    const story = await imported({
      terms: 'dpa, own pages',
      uses: ['site'],
      until: '2026-12-24T00:00:00Z',
    })
    await publish(story)
    await settled(story)
    expect(numbersAt('/others')).toEqual([])
    expect(numbersAt('/our-pages')).toEqual([1])
    await ana.patch(`/api/stories/${story.id}`, {
      rights: { terms: 'dpa', uses: ['feeds'], until: '2026-12-24T00:00:00Z' },
    })
    await until(() => receiver.at('/our-pages').length === 2, 'it was taken back')
    expect(receiver.at('/our-pages')[1]?.json).toMatchObject({
      type: 'story.withdrawn',
      data: { reason: 'rights', content: null },
    })
    await until(async () => {
      const { notifications } = await ana.get<{ notifications: { kind: string }[] }>(
        '/api/notifications',
      )
      return notifications[0]?.kind === 'rights-ended'
    }, 'the editor was told')
    await settled(story)
  })
})

describe('other publishing systems', () => {
  test('WordPress: created, updated, put into the trash, and not created twice when the answer was lost', async () => {
    const posts: { id: number; body: Record<string, unknown> }[] = []
    receiver.behaves('/wp', ({ method, path, json, headers }, res) => {
      const say = (status: number, body: unknown) => res.writeHead(status).end(JSON.stringify(body))
      if (headers.authorization !== `Basic ${Buffer.from('desk:abcd efgh').toString('base64')}`)
        return say(401, { code: 'invalid_username' })
      if (path.includes('/users/me')) return say(200, { capabilities: { publish_posts: true } })
      if (path.includes('/tags')) return say(400, { code: 'term_exists', data: { term_id: 7 } })
      if (method === 'GET')
        return say(
          200,
          posts.map(({ id, body }) => ({ id, link: `/p/${id}`, content: { raw: body.content } })),
        )
      const known = posts.find(({ id }) => path.endsWith(`/posts/${id}`))
      if (method === 'DELETE') return say(200, { id: known?.id })
      if (known) Object.assign(known.body, json)
      else posts.push({ id: posts.length + 11, body: json })
      if (!known) return void res.socket?.destroy() // it is there, and nobody says so
      return say(200, { id: known.id, link: `/p/${known.id}` })
    })
    const target = {
      kind: 'wordpress',
      url: `${receiver.url}/wp/`,
      username: 'desk',
      arrival: 'publish',
    }
    const wrong = await destination('/wp', { target, secret: 'wrong' })
    expect(await admin.post(`/api/destinations/${wrong.id}/test`)).toMatchObject({
      outcome: 'misdirected',
      status: 401,
    })
    await admin.patch(`/api/destinations/${wrong.id}`, { secret: 'abcd efgh' })
    expect(await admin.post(`/api/destinations/${wrong.id}/test`)).toMatchObject({
      outcome: 'delivered',
    })
    const moved = { target: { ...target, url: 'https://elsewhere.example/wp' } }
    expect(
      (await admin.refusal('PATCH', `/api/destinations/${wrong.id}`, moved)).errors,
    ).toMatchObject([{ path: 'body.secret' }])
    const story = await imported(forOthers)
    await publish(story)
    expect((await settled(story))[0]).toMatchObject({ state: 'delivered', url: '/p/11' })
    await publish(story, 'update')
    await settled(story)
    expect(posts).toHaveLength(1)
    expect(posts[0]?.body).toMatchObject({ title: `Ferry ${names} returns`, status: 'publish' })
    expect(String(posts[0]?.body.content)).toContain('chain ferry crossed')
    await takeBack(story)
    await until(async () => {
      const [last] = await settled(story)
      return last?.act === 'remove' && last.state === 'delivered'
    }, 'it is in the trash')
  })

  test('Ghost: a token for each request; created, updated, made a draft again', async () => {
    const key = `${'a1'.repeat(12)}:${'b2'.repeat(32)}`
    let post: Record<string, unknown> | null = null
    receiver.behaves('/ghost', ({ method, json, headers }, res) => {
      const say = (status: number, body: unknown) => res.writeHead(status).end(JSON.stringify(body))
      const [, claims = ''] = headers.authorization?.replace('Ghost ', '').split('.') ?? []
      expect(JSON.parse(Buffer.from(claims, 'base64url').toString()).aud).toBe('/admin/')
      if (method !== 'GET') {
        if (method === 'PUT' && json.posts[0].updated_at !== 'then') return say(409, {})
        post = { ...post, ...json.posts[0] }
      }
      const shown = post && { ...post, id: 'p1', updated_at: 'then', url: 'https://g.example/p1' }
      return say(method === 'POST' ? 201 : 200, { posts: shown ? [shown] : [] })
    })
    const target = { kind: 'ghost', url: receiver.url, arrival: 'publish' }
    const bad = { name: 'Ghost', target, secret: 'nonsense' }
    expect((await admin.refusal('POST', '/api/destinations', bad)).errors).toMatchObject([
      { path: 'body.secret' },
    ])
    const { id } = await destination('/ghost', { target, secret: key })
    expect(await admin.post(`/api/destinations/${id}/test`)).toMatchObject({ outcome: 'delivered' })
    const story = await imported(forOthers)
    await publish(story)
    await settled(story)
    expect(post).toMatchObject({ title: `Ferry ${names} returns`, status: 'published' })
    await publish(story, 'update')
    await takeBack(story)
    await until(() => post?.status === 'draft', 'it is a draft again')
    const rows = await settled(story)
    expect(rows.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered'])
  })

  test('a folder has the file whole, under the story’s name, and never outside of what is allowed', async () => {
    await destination('print', { target: { kind: 'folder', path: 'print', format: 'nitf.xml' } })
    await destination('web', { target: { kind: 'folder', path: 'web', format: 'md' } })
    const outside = await destination('out', {
      target: { kind: 'folder', path: '../../etc', format: 'md' },
    })
    expect(await admin.post(`/api/destinations/${outside.id}/test`)).toMatchObject({
      outcome: 'misdirected',
      fault: 'folder',
    })
    await admin.request('DELETE', `/api/destinations/${outside.id}`)
    const story = await imported(forOthers)
    const { slug } = await publish(story)
    await settled(story)
    const file = (path: string) => join(newsroom.dataDir, 'deliveries', path)
    expect(readFileSync(file(`print/${slug}.nitf.xml`), 'utf8')).toContain('chain ferry crossed')
    expect(readFileSync(file(`web/${slug}.md`), 'utf8')).toContain('chain ferry crossed')
    await takeBack(story)
    await until(() => !existsSync(file(`web/${slug}.md`)), 'it is gone')
    await settled(story)
    expect(readFileSync(file(`print/${slug}.nitf.xml`), 'utf8')).toContain('canceled')
  })
})
