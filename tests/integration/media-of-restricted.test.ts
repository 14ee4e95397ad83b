// Pictures of restricted stories (rules W2, M2): in no list and at no address for those who may not open one
// of their stories; a guest sees those of the story they were invited to.
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { InvitedGuest } from '#shared/access/api.ts'
import { fragmentOf } from '#shared/article/draft.ts'
import type { Media, MediaPage, MediaUse } from '#shared/media/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import { photo } from '#tests/support/samples-of-pictures.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

type Somebody = Awaited<ReturnType<Newsroom['person']>>

let newsroom: Newsroom
let ana: Somebody
let ben: Somebody
let cy: Somebody
let chief: Somebody

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'writer')
  ben = await newsroom.person('Ben', 'editor')
  cy = await newsroom.person('Cy', 'editor')
  chief = await newsroom.person('Dora', 'chief')
})
afterAll(() => newsroom.close())

/** Another picture each time. */
let width = 400
const bytesOfOne = async (caption: string) =>
  new Uint8Array(await photo({ caption, width: width++, height: 200 }))

async function bring(by: Visitor, bytes: Uint8Array, storyId?: string): Promise<Media> {
  const path = `/api/media?filename=p.jpg${storyId ? `&storyId=${storyId}` : ''}`
  const answer = await by.request('POST', path, bytes, { 'content-type': 'image/jpeg' })
  expect([answer.status, answer.text]).toEqual([201, expect.anything()])
  return answer.json as Media // checked by the server
}

/** Puts these pictures into the draft, in place of those that were there. */
async function illustrate(by: Visitor, storyId: string, ...pictures: Media[]) {
  const peer = joinStory(newsroom.url, by.cookie(), storyId)
  await peer.synced()
  const body = fragmentOf(peer.doc, 'body')
  peer.doc.transact(() => {
    for (let at = body.length - 1; at >= 0; at--) {
      const block = body.get(at)
      if (block instanceof Y.XmlElement && block.nodeName === 'image') body.delete(at, 1)
    }
    const blocks = pictures.map(({ id }) => {
      const block = new Y.XmlElement('image')
      block.setAttribute('media', id)
      return block
    })
    body.insert(body.length, blocks)
  })
  await until(
    async () =>
      (
        await Promise.all(pictures.map(({ id }) => chief.get<MediaUse[]>(`/api/media/${id}/uses`)))
      ).every(uses => uses.some(use => use.storyId === storyId && use.inDraft)),
    'the draft is known to show them',
  )
  peer.leave()
}

/** A story that is out, with this picture. */
async function publish(picture: Media, headline: string) {
  const { story } = await ben.post<{ story: Story }>('/api/wire/import', {
    text: `${headline}\n\nFERNWICK (APX) — The bridge opened on Monday. More is to come.`,
    language: 'en',
  })
  await illustrate(ben, story.id, picture)
  await chief.post(`/api/stories/${story.id}/publish`, {
    kind: 'first',
    override: { reason: 'The checks are not what is tested here.' },
  })
  return story
}

const restrict = (by: Visitor, storyId: string, isRestricted = true) =>
  by.patch(`/api/stories/${storyId}/access`, { isRestricted, people: [ana.user.id, ben.user.id] })

const seenBy = async (who: Visitor, { id }: Media) => {
  const [list, one, file, original] = await Promise.all([
    who.get<MediaPage>('/api/media?limit=200'),
    who.request('GET', `/api/media/${id}`),
    who.request('GET', `/media/${id}/320.webp`),
    who.request('GET', `/media/${id}/original`),
  ])
  return [list.media.some(media => media.id === id), one.status, file.status, original.status]
}
const everything = [true, 200, 200, 200]
const nothing = [false, 404, 404, 404]

test('[W2] a picture that only a restricted story shows is there for those who may open it alone', async () => {
  const story = await newsroom.story(ana, 'The whistleblower')
  const picture = await bring(ana, await bytesOfOne('Her face'))
  await illustrate(ana, story.id, picture)
  expect(await seenBy(cy, picture)).toEqual(everything)
  await restrict(ben, story.id)
  expect(await seenBy(cy, picture)).toEqual(nothing)
  for (const who of [ana, ben, chief]) expect(await seenBy(who, picture)).toEqual(everything)
  expect((await ben.get<Media>(`/api/media/${picture.id}`)).restricted).toBe(true)

  for (const [method, path] of [
    ['GET', '/uses'],
    ['PATCH', ''],
    ['DELETE', ''],
  ] as const) {
    const body = method === 'PATCH' ? { alt: 'x' } : undefined
    const hidden = await cy.refusal(method, `/api/media/${picture.id}${path}`, body)
    const missing = await cy.refusal(method, `/api/media/none${path}`, body)
    expect(hidden).toEqual(missing)
  }
  expect((await cy.get<MediaPage>('/api/media?search=face')).media).toEqual([])

  await restrict(ben, story.id, false)
  expect(await seenBy(cy, picture)).toEqual(everything)
})

test('[W2] what an open story shows too is for everybody, and the restricted one is not named', async () => {
  const secret = await newsroom.story(ana, 'Not to be named')
  const open = await newsroom.story(ana, 'Out in the open')
  const picture = await bring(ana, await bytesOfOne('The town hall'))
  await illustrate(ana, secret.id, picture)
  await illustrate(ana, open.id, picture)
  await restrict(ben, secret.id)
  expect(await seenBy(cy, picture)).toEqual(everything)
  const headlines = async (who: Visitor) =>
    (await who.get<MediaUse[]>(`/api/media/${picture.id}/uses`)).map(use => use.headline).sort()
  expect(await headlines(cy)).toEqual(['Out in the open'])
  expect(await headlines(ben)).toEqual(['Not to be named', 'Out in the open'])
})

test('[W2] a picture brought for a restricted story is its own before the draft shows it, and after it was cut', async () => {
  const story = await newsroom.story(ana, 'Before and after')
  await restrict(ben, story.id)
  const picture = await bring(ana, await bytesOfOne('At the door'), story.id)
  expect(await seenBy(cy, picture)).toEqual(nothing)
  expect(await seenBy(ben, picture)).toEqual(everything)
  await illustrate(ana, story.id, picture)
  await illustrate(ana, story.id, await bring(ana, await bytesOfOne('Another'), story.id))
  await until(
    async () => (await ben.get<MediaUse[]>(`/api/media/${picture.id}/uses`)).length === 0,
    'it is cut',
  )
  expect(await seenBy(cy, picture)).toEqual(nothing)
  const refused = await cy.request(
    'POST',
    `/api/media?storyId=${story.id}`,
    await bytesOfOne('In'),
    { 'content-type': 'image/jpeg' },
  )
  expect(refused.status).toBe(404)
})

test('[W2] pictures of a correction are those of the story that it corrects, also for whom it is restricted to', async () => {
  const { id } = await publish(await bring(ben, await bytesOfOne('The lock')), 'A lock is closed')
  await restrict(ben, id)
  const correction = await ben.post<Story>(`/api/stories/${id}/correction`, {})
  const picture = await bring(ben, await bytesOfOne('The other lock'), correction.id)
  expect(await seenBy(cy, picture)).toEqual(nothing)
  await illustrate(ben, correction.id, picture)
  expect(await seenBy(cy, picture)).toEqual(nothing)
  for (const who of [ana, ben, chief]) expect(await seenBy(who, picture)).toEqual(everything)
  await restrict(ben, id, false)
  expect(await seenBy(cy, picture)).toEqual(everything)
})

test('[W2] who brings a file that a restricted story has too learns nothing of that, and theirs stays', async () => {
  const story = await newsroom.story(ana, 'Two of one file')
  await restrict(ben, story.id)
  const bytes = await bytesOfOne('Handed out at noon')
  const hers = await bring(ana, bytes, story.id)
  await ana.patch(`/api/media/${hers.id}`, { caption: 'What nobody may know' })
  const his = await bring(cy, bytes)
  expect(his).toMatchObject({
    caption: 'Handed out at noon',
    by: { name: 'Cy' },
    restricted: false,
  })
  expect(his.id).not.toBe(hers.id)
  expect((await cy.request('DELETE', `/api/media/${his.id}`)).status).toBe(204)
  expect(await seenBy(ben, hers)).toEqual(everything)
})

test('[W2] a guest sees the pictures of the story of the invitation, without their originals, and no others', async () => {
  const story = await newsroom.story(ana, 'For counsel')
  const other = await newsroom.story(ana, 'Not for counsel')
  const [picture, elsewhere, library] = [
    await bring(ana, await bytesOfOne('Here')),
    await bring(ana, await bytesOfOne('Elsewhere')),
    await bring(ana, await bytesOfOne('Library')),
  ]
  await illustrate(ana, story.id, picture)
  await illustrate(ana, other.id, elsewhere)
  const { guest, url } = await ben.post<InvitedGuest>(`/api/stories/${story.id}/guests`, {
    name: 'Quinn Roe',
    email: 'quinn@example.org',
  })
  const quinn = newsroom.visitor()
  await quinn.request('POST', '/api/auth/guest', { token: url.replace(/.*\/guest\//, '') })
  const file = async ({ id }: Media, name = '320.webp') =>
    (await quinn.request('GET', `/media/${id}/${name}`)).status
  expect([await file(picture), await file(elsewhere), await file(library)]).toEqual([200, 404, 404])
  expect(await file(picture, 'original')).toBe(401)
  await ben.request('DELETE', `/api/stories/${story.id}/guests/${guest.id}`)
  expect(await file(picture)).toBe(404)
})

test('[M2, W2] readers see a picture of what is published, whoever in the newsroom may open the story', async () => {
  const picture = await bring(ben, await bytesOfOne('The bridge'))
  const { id } = await publish(picture, 'Out in public')
  await restrict(ben, id)
  const reader = newsroom.visitor()
  expect((await reader.request('GET', `/media/${picture.id}/320.webp`)).status).toBe(200)
  expect(await seenBy(cy, picture)).toEqual([false, 404, 200, 404])
})

test('[E4] a picture of what was withdrawn is gone for readers, with the reason', async () => {
  const picture = await bring(ben, await bytesOfOne('The bridge that was not'))
  const { id } = await publish(picture, 'Out and back')
  await ben.post(`/api/stories/${id}/publish`, { kind: 'withdrawal', readerNote: 'It was not so.' })
  const refused = await newsroom.visitor().refusal('GET', `/media/${picture.id}/320.webp`)
  expect(refused).toMatchObject({ status: 410, code: 'gone', reason: 'It was not so.' })
})
