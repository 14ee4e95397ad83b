// Editions in other publishing systems, and in folders (rules E4, E5, X1).
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { type Deliveries, openDeliveries } from '#tests/support/deliveries.ts'
import { ghost, wordpress } from '#tests/support/publishing-systems.ts'
import { until } from '#tests/support/until.ts'

let world: Deliveries
beforeAll(async () => {
  world = await openDeliveries()
})
afterEach(() => world.removeAll())
afterAll(() => world.close())

const forOthers = { terms: 'dpa', uses: ['formats'] }
const takeBack = (story: Story) =>
  world.ana.patch(`/api/stories/${story.id}`, { rights: { terms: 'dpa', uses: ['feeds'] } })

test('WordPress: created, updated, put into the trash, and not created twice when the answer was lost', async () => {
  const { receiver, admin, destination, imported, publish, settled } = world
  const there = wordpress('desk', 'abcd efgh')
  receiver.behaves('/wp', there.behaviour)
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
  const { article } = await publish(story)
  expect((await settled(story))[0]).toMatchObject({ state: 'delivered', url: '/p/11' })
  await publish(story, 'update')
  await settled(story)
  expect(there.posts).toHaveLength(1)
  const [post] = there.posts
  expect(post?.body).toMatchObject({ title: article.headline, status: 'publish' })
  expect(String(post?.body.content)).toContain('chain ferry crossed')
  await takeBack(story)
  await until(() => post?.body.status === 'trash', 'it is in the trash')
  expect((await settled(story))[0]).toMatchObject({ act: 'remove', state: 'delivered' })
})

test('Ghost: a token for each request; created, updated, made a draft again', async () => {
  const { receiver, admin, destination, imported, publish, settled } = world
  const key = `${'a1'.repeat(12)}:${'b2'.repeat(32)}`
  const there = ghost()
  receiver.behaves('/ghost', there.behaviour)
  const target = { kind: 'ghost', url: receiver.url, arrival: 'publish' }
  const bad = { name: 'Ghost', target, secret: 'nonsense' }
  expect((await admin.refusal('POST', '/api/destinations', bad)).errors).toMatchObject([
    { path: 'body.secret' },
  ])
  const { id } = await destination('/ghost', { target, secret: key })
  expect(await admin.post(`/api/destinations/${id}/test`)).toMatchObject({ outcome: 'delivered' })
  const story = await imported(forOthers)
  const { article } = await publish(story)
  await settled(story)
  expect(there.post()).toMatchObject({ title: article.headline, status: 'published' })
  await publish(story, 'update')
  await takeBack(story)
  await until(() => there.post()?.status === 'draft', 'it is a draft again')
  const rows = await settled(story)
  expect(rows.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered'])
})

test('a folder has the file whole, under the story’s name, and never outside of what is allowed', async () => {
  const { newsroom, admin, destination, imported, publish, settled } = world
  await destination('print', { target: { kind: 'folder', path: 'print', format: 'nitf.xml' } })
  await destination('web', { target: { kind: 'folder', path: 'web', format: 'md' } })
  const outside = await admin.refusal('POST', '/api/destinations', {
    name: 'out',
    target: { kind: 'folder', path: '../../etc', format: 'md' },
  })
  expect([outside.status, outside.errors?.[0]?.path]).toEqual([422, 'body.target.path'])
  mkdirSync(join(newsroom.dataDir, 'deliveries'), { recursive: true })
  symlinkSync('/etc', join(newsroom.dataDir, 'deliveries', 'elsewhere'))
  const linked = await destination('link', {
    target: { kind: 'folder', path: 'elsewhere', format: 'md' },
  })
  expect(await admin.post(`/api/destinations/${linked.id}/test`)).toMatchObject({
    outcome: 'misdirected',
    fault: 'folder',
  })
  await admin.request('DELETE', `/api/destinations/${linked.id}`)
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
