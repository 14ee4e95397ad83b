import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '#shared/auth/api.ts'
import type { Desk } from '#shared/desks/api.ts'
import type { HouseTerm, HouseTermTrial } from '#shared/house-style/api.ts'
import type { Preflight } from '#shared/publishing/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let chief: Visitor & { user: User }
let writer: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom({}, { SITE_NAME: 'Nordufer', SITE_LANGUAGE: 'en' })
  chief = await newsroom.person('Chief', 'chief')
  writer = await newsroom.person('Wil', 'writer')
})
afterAll(() => newsroom.close())

const copy = (headline: string) => `${headline}

By Mara Helmbrink

WENDHAFEN, Nov. 23 (Nordufer) — The chain ferry crossed the Ahlte again on Monday, nine weeks after it was lifted out of the water.
`

async function imported(headline: string) {
  const text = copy(headline)
  const { story } = await chief.post<{ story: Story }>('/api/wire/import', { text, language: 'en' })
  return story
}
const rulesFound = async ({ id }: Story) => {
  const { findings } = await chief.get<Preflight>(`/api/stories/${id}/preflight`)
  return findings.map(({ rule, quote, hint }) => ({ rule, quote, hint }))
}
const moreover = {
  kind: 'never',
  term: 'moreover',
  use: null,
  language: 'en',
  note: 'Say it plainly.',
}

test('[E3] a term is tried on published stories, goes live, and then the checks use it', async () => {
  const old = await imported('Moreover, the ferry stays')
  await chief.post(`/api/stories/${old.id}/publish`, { kind: 'first' })
  const trial = await chief.post<HouseTermTrial>('/api/house-style/trial', moreover)
  expect(trial).toEqual({
    stories: 1,
    total: 1,
    found: [
      {
        storyId: old.id,
        headline: 'Moreover, the ferry stays',
        field: 'headline',
        quote: 'Moreover, the ferry stays',
      },
    ],
  })

  const story = await imported('Moreover, the bridge waits')
  const found = {
    rule: 'house-style',
    quote: 'Moreover, the bridge waits',
    hint: 'Say it plainly.',
  }
  const term = await chief.post<HouseTerm>('/api/house-style', moreover)
  expect(await rulesFound(story)).not.toContainEqual(found)
  await chief.patch(`/api/house-style/${term.id}`, { live: true })
  expect(await rulesFound(story)).toContainEqual(found)
  await chief.request('DELETE', `/api/house-style/${term.id}`)
  expect(await rulesFound(story)).not.toContainEqual(found)
  expect(await chief.get('/api/house-style')).toEqual([])
})

test('a term without what to write instead, and one that is gone, are refused', async () => {
  const instead = { ...moreover, kind: 'instead' }
  const asksWhat = [{ path: 'body.use', message: 'what to write instead' }]
  const half = await chief.refusal('POST', '/api/house-style', instead)
  expect(half.errors).toEqual(asksWhat)
  const term = await chief.post<HouseTerm>('/api/house-style', moreover)
  const path = `/api/house-style/${term.id}`
  expect((await chief.refusal('PATCH', path, { kind: 'instead' })).errors).toEqual(asksWhat)
  await chief.request('DELETE', path)
  const gone = await chief.request('PATCH', '/api/house-style/nothing', { live: true })
  expect(gone.status).toBe(404)
})

test('only a chief or an administrator changes the house style; everybody reads it', async () => {
  for (const path of ['/api/house-style', '/api/house-style/trial'])
    expect((await writer.request('POST', path, moreover)).status).toBe(403)
  expect(await writer.get('/api/house-style')).toEqual([])
  expect(await writer.get('/api/desk-demands')).toEqual({})
})

test('[E3] what a desk requires stops its stories until it is there, and no others', async () => {
  const desk = await chief.post<Desk>('/api/desks', { name: 'City' })
  const demands = { required: ['kicker'], longest: { headline: 12 } }
  expect(await chief.patch(`/api/desks/${desk.id}/demands`, demands)).toEqual(demands)
  const story = await imported('The ferry stays for ever')
  expect((await rulesFound(story)).map(({ rule }) => rule)).not.toContain('field-required')
  await chief.patch(`/api/stories/${story.id}`, { desk: desk.id })
  const rules = (await rulesFound(story)).map(({ rule }) => rule)
  expect(rules).toContain('field-required')
  expect(rules).toContain('field-length')
  const listed = await chief.get<Story>(`/api/stories/${story.id}`)
  expect(listed.checks.errors).toBe(1)
  const refused = await chief.request('POST', `/api/stories/${story.id}/publish`, { kind: 'first' })
  expect(refused.status).toBe(409)

  const wrong = await chief.request('PATCH', `/api/desks/${desk.id}/demands`, {
    required: ['nothing'],
    longest: { headline: 2 },
  })
  expect(wrong.status).toBe(422)
})
