// The ledger over real HTTP: who gets what, in which order, what is taken back, and what is sent again by
// hand (rules E4, E5, X1).
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { AuditRecord } from '#shared/audit/api.ts'
import type { Destination } from '#shared/delivery/destinations.ts'
import type { ExportToken } from '#shared/publishing/tokens.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Deliveries, openDeliveries } from '#tests/support/deliveries.ts'
import { answers, waits } from '#tests/support/receiver.ts'
import { until } from '#tests/support/until.ts'

let world: Deliveries
beforeAll(async () => {
  world = await openDeliveries()
})
afterEach(() => world.removeAll())
afterAll(() => world.close())

/** What Ana was told last, once it is of this kind. */
const told = (kind: string) =>
  until(async () => {
    const { notifications } = await world.ana.get<{
      notifications: { kind: string; excerpt: string }[]
    }>('/api/notifications')
    return notifications[0]?.kind === kind ? notifications[0] : null
  }, `Ana is told: ${kind}`)

test('[E5] a webhook is signed, comes once, and carries the edition in the format that was chosen', async () => {
  const { receiver, admin, destination, imported, publish, settled } = world
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

test('[E5] what is refused for good is not tried again, holds up nothing, and is sent again by hand', async () => {
  const { receiver, newsroom, ana, destination, imported, publish, settled } = world
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
  const twice = await Promise.all([ana.request('POST', resend), ana.request('POST', resend)])
  expect(twice.map(({ status }) => status).sort()).toEqual([201, 409])
  expect((await settled(story)).map(({ state, cause }) => [state, cause])).toEqual([
    ['delivered', 'resend'],
    ['refused', 'edition'],
  ])
  expect(await told('delivery-failed')).toMatchObject({ excerpt: '/picky: 400 no place given' })
})

test('[E5] what was withdrawn is not sent again by hand', async () => {
  const { receiver, ana, destination, imported, publish, settled } = world
  receiver.behaves('/never', answers(400))
  await destination('/never')
  const story = await imported()
  await publish(story)
  const [refused] = await settled(story)
  await publish(story, 'withdrawal', { readerNote: 'It was not so.' })
  const resend = `/api/stories/${story.id}/deliveries/${refused?.id}/resend`
  expect((await ana.refusal('POST', resend)).detail).toContain('was withdrawn')
  expect(receiver.at('/never')).toHaveLength(1)
})

test('[E4] whoever is about to get a story gets what follows, whatever the filter says by then', async () => {
  const { admin, destination, imported, publish, settled, numbersAt } = world
  const { id } = await destination('/later')
  await admin.post(`/api/destinations/${id}/pause`)
  const story = await imported()
  await publish(story)
  await admin.patch(`/api/destinations/${id}`, { filter: { languages: ['de'] } })
  await publish(story, 'update')
  await admin.post(`/api/destinations/${id}/resume`, {})
  await settled(story)
  expect(numbersAt('/later')).toEqual([1, 2])
})

test('[E1] what was erased is not sent, and holds up nothing; that a story is gone is said all the same', async () => {
  const { receiver, admin, destination, imported, publish, settled, numbersAt } = world
  const erase = (story: Story, number: number) =>
    admin.post(`/api/stories/${story.id}/editions/${number}/erase`, { reason: 'Ordered by court' })
  const { id } = await destination('/court')
  const gone = await imported()
  await publish(gone)
  await settled(gone)
  await admin.post(`/api/destinations/${id}/pause`)
  await publish(gone, 'withdrawal', { readerNote: 'It was not so.' })
  await erase(gone, 2)
  const updated = await imported()
  await publish(updated)
  await publish(updated, 'update')
  await erase(updated, 1)
  await admin.post(`/api/destinations/${id}/resume`, {})
  await settled(gone)
  await settled(updated)
  const typesOf = (story: Story) =>
    receiver
      .at('/court')
      .flatMap(({ json }) => (json.data.story.id === story.id ? [json.type] : []))
  expect(typesOf(gone)).toEqual(['edition.first', 'story.withdrawn'])
  expect(numbersAt('/court', updated)).toEqual([2])
})

test('[E5] two stories published at once keep their order, each and at every destination', async () => {
  const { receiver, destination, imported, publish, settled, numbersAt } = world
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

test('an address is shown to those who may change it alone; what is done with a destination is on record', async () => {
  const { admin, ana, destination, receiver } = world
  const { id } = await destination('/recorded')
  const listed = (await ana.get<Destination[]>('/api/destinations'))[0]
  expect(listed).toMatchObject({ name: '/recorded', kind: 'webhook', target: null })
  expect(JSON.stringify(listed)).not.toContain(receiver.url)
  const path = `/api/destinations/${id}`
  expect((await admin.get<Destination[]>('/api/destinations'))[0]?.target).not.toBeNull()
  for (const act of ['pause', 'resume', 'test', 'secret'])
    expect(await ana.refusal('POST', `${path}/${act}`, {})).toMatchObject({ status: 403 })

  await admin.patch(path, { name: 'Recorded' })
  await admin.post(`${path}/pause`)
  await admin.post(`${path}/pause`)
  await admin.post(`${path}/resume`, { waiting: 'drop' })
  const { secret } = await admin.post<{ secret: string }>(`${path}/secret`)
  await admin.request('DELETE', path)
  const token = await admin.post<{ token: string; record: ExportToken }>('/api/export-tokens', {
    name: 'An agency',
    scopes: ['json', 'md'],
  })
  await admin.request('DELETE', `/api/export-tokens/${token.record.id}`)
  await admin.request('DELETE', `/api/export-tokens/${token.record.id}`)
  const { entries } = await admin.get<{ entries: AuditRecord[] }>('/api/audit?limit=9')
  expect(entries.map(({ action, subject }) => [action, subject]).toReversed()).toEqual([
    ['destination-added', '/recorded'],
    ['destination-changed', '/recorded'],
    ['destination-paused', 'Recorded'],
    ['destination-dropped', 'Recorded'],
    ['destination-resumed', 'Recorded'],
    ['destination-secret', 'Recorded'],
    ['destination-removed', 'Recorded'],
    ['token-added', 'An agency'],
    ['token-revoked', 'An agency'],
  ])
  expect(entries.every(({ by }) => by?.name === 'Ada')).toBe(true)
  for (const told of [secret, token.token]) expect(JSON.stringify(entries)).not.toContain(told)
})

test('[E5] filters choose by language, topic, desk and whose copy it is', async () => {
  const { destination, imported, publish, settled } = world
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

test('[E4] a withdrawal waits for what is in flight, overtakes what is not, and goes to whoever may have it', async () => {
  const { receiver, admin, destination, imported, publish, settled } = world
  const slow = waits()
  receiver.behaves('/slow', slow.behaviour)
  receiver.behaves('/down', answers(503, { 'retry-after': '3600' }))
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

test('[X1] agency copy leaves only as its rights allow, and leaves again when they end', async () => {
  const { receiver, ana, destination, imported, publish, settled, numbersAt } = world
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
  expect(await told('rights-ended')).toMatchObject({ excerpt: '/our-pages' })
  await settled(story)
})
