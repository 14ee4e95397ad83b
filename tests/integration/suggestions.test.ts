// Suggestions end to end: made by a reviewer, accepted by an editor, on a draft that others are typing in.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { User } from '#shared/auth/api.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Anchor, Thread } from '#shared/comments/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { joinStory, type Peer } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let ben: Visitor & { user: User }
let rev: Visitor & { user: User }
let story: Story
let peer: Peer

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'editor')
  ben = await newsroom.person('Ben', 'writer')
  rev = await newsroom.person('Rev', 'reviewer')
})
afterAll(() => newsroom.close())

beforeEach(async () => {
  story = await newsroom.story(ana, 'The ferry stays')
  peer = joinStory(newsroom.url, ana.cookie(), story.id)
  await peer.synced()
  peer.types('body', 'The old ferry will carry people over the river for many years.')
  return () => peer.leave()
})

/** An anchor for the first `quote`, as a browser makes it; a point behind it when `isPoint`. */
function anchorFor(quote: string, field = 'body', isPoint = false): Anchor {
  const places = openPlaces(peer.doc)
  const layout = places.layoutOf(field)
  const at = layout?.text.indexOf(quote) ?? -1
  if (!layout || at === -1) throw new Error(`${quote} is in ${field}`)
  const end = (layout.positions[at + quote.length - 1] ?? 0) + 1
  return places.anchorAt({
    field,
    range: { from: isPoint ? end : (layout.positions[at] ?? 0), to: end },
  })
}

const suggest = (anchor: Anchor, replacement: unknown, who: Visitor = rev) =>
  who.post<Thread>(`/api/stories/${story.id}/threads`, { kind: 'suggestion', anchor, replacement })
const accept = (thread: Thread, who: Visitor = ana) =>
  who.post<Thread>(`/api/threads/${thread.id}/accept`)
const article = () => ana.get<Article>(`/api/stories/${story.id}/article`)
const body = async () =>
  (await article()).body.map(block =>
    'content' in block
      ? (block.content ?? []).map(inline => ('text' in inline ? inline.text : '')).join('')
      : '',
  )

test('[R3] a reviewer replaces, inserts and deletes words; an editor accepts; everybody sees it', async () => {
  const replaced = await suggest(anchorFor('old ferry'), 'chain ferry')
  const inserted = await suggest(anchorFor('people', 'body', true), ' and bicycles')
  const deleted = await suggest(anchorFor(' for many years'), '')
  expect(replaced).toMatchObject({ kind: 'suggestion', expected: 'old ferry', outcome: null })
  for (const thread of [deleted, replaced, inserted]) {
    expect(await accept(thread)).toMatchObject({
      state: 'resolved',
      outcome: 'accepted',
      by: { name: 'Rev' },
      resolvedBy: { name: 'Ana' },
    })
  }
  const text = 'The chain ferry will carry people and bicycles over the river.'
  expect(await body()).toEqual([text])
  await until(() => JSON.stringify(peer.article().body).includes(text), 'the peer has it')
})

test('[R3] two editors press at once: it is accepted once', async () => {
  const thread = await suggest(anchorFor('over', 'body', true), ' and over')
  const [first, second] = await Promise.all([accept(thread, ana), accept(thread, ben)])
  expect([first.outcome, second.outcome]).toEqual(['accepted', 'accepted'])
  expect(first.resolvedBy?.id).toBe(second.resolvedBy?.id)
  expect(await body()).toEqual([
    'The old ferry will carry people over and over the river for many years.',
  ])
})

test('[R3] a text that changed is shown with both, never overwritten', async () => {
  const thread = await suggest(anchorFor('old ferry'), 'chain ferry')
  const places = openPlaces(peer.doc)
  const spot = places.layoutOf('body')?.spotOf(1 + 'The old '.length)
  const text = spot?.type as import('yjs').XmlText
  text.insert(spot?.index ?? 0, 'green ')
  await until(async () => (await body())[0]?.includes('green'), 'the change arrived')
  const refusal = await ana.refusal('POST', `/api/threads/${thread.id}/accept`)
  expect(refusal).toMatchObject({
    status: 409,
    code: 'text-changed',
    expected: 'old ferry',
    current: 'old green ferry',
    replacement: 'chain ferry',
  })
  expect((await body())[0]).toContain('old green ferry')
  expect(await ana.post<Thread>(`/api/threads/${thread.id}/reject`)).toMatchObject({
    outcome: 'rejected',
  })
})

test('[R3] reopening takes it back while the text is unchanged, and not after', async () => {
  const before = await body()
  const thread = await suggest(anchorFor('old ferry'), 'chain ferry')
  await accept(thread)
  expect((await body())[0]).toContain('chain ferry')
  expect(await ana.post<Thread>(`/api/threads/${thread.id}/reopen`)).toMatchObject({
    state: 'open',
    outcome: null,
    expected: 'old ferry',
  })
  expect(await body()).toEqual(before)
  await accept(thread)
  peer.types('body', '')
  await until(() => JSON.stringify(peer.article().body).includes('chain ferry'), 'accepted again')
  const layout = openPlaces(peer.doc).layoutOf('body')
  const spot = layout?.spotOf(1 + 'The chain'.length)
  const text = spot?.type as import('yjs').XmlText
  text.insert(spot?.index ?? 0, 'ed')
  await until(async () => (await body())[0]?.includes('chained'), 'somebody changed it')
  expect((await ana.refusal('POST', `/api/threads/${thread.id}/reopen`)).code).toBe('text-changed')
})

test('[R3] whole blocks, marks, texts and choices can be suggested', async () => {
  const sentence = 'The old ferry will carry people over the river for many years.'
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  await accept(
    await suggest(anchorFor(sentence), {
      kind: 'content',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'One', marks: [{ type: 'bold' }] }] },
        paragraph('Two'),
      ],
      openStart: 1,
      openEnd: 1,
    }),
  )
  expect((await article()).body).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'One', marks: [{ type: 'bold' }] }] },
    paragraph('Two'),
  ])
  const empty = { from: '', to: '', quote: '', prefix: '', suffix: '' }
  await accept(await suggest(anchorFor('ferry', 'headline'), 'boat'))
  await accept(
    await suggest(
      { ...empty, field: 'dateline', part: 'dateline.place' },
      { kind: 'value', value: 'Lohe' },
    ),
  )
  expect(await article()).toMatchObject({
    headline: 'The boat stays',
    dateline: { place: 'Lohe' },
  })
})

test('[R1] a reviewer suggests but cannot accept, and cannot touch what is not theirs', async () => {
  const mine = await suggest(anchorFor('old'), 'young')
  const theirs = await suggest(anchorFor('many'), 'few', ana)
  expect((await rev.refusal('POST', `/api/threads/${mine.id}/accept`)).code).toBe('forbidden')
  expect((await rev.refusal('POST', `/api/threads/${mine.id}/reject`)).code).toBe('forbidden')
  const change = { anchor: anchorFor('many'), replacement: 'no' }
  for (const [method, path, input] of [
    ['PATCH', `/api/threads/${theirs.id}/suggestion`, change],
    ['PATCH', `/api/threads/${theirs.id}`, { body: 'x' }],
    ['DELETE', `/api/threads/${theirs.id}`, undefined],
  ] as const) {
    expect((await rev.refusal(method, path, input)).code).toBe('forbidden')
  }
  await accept(mine)
  expect((await rev.refusal('POST', `/api/threads/${mine.id}/reopen`)).code).toBe('forbidden')
})

test('[R3] what could never stand there is refused when it is suggested', async () => {
  const anchor = anchorFor('old')
  const bad: [unknown, Anchor][] = [
    [{ kind: 'content', content: [{ type: 'script' }] }, anchor],
    [{ kind: 'value', value: 'x' }, anchor],
    ['x', { ...anchor, field: 'nonsense' }],
    [
      {
        kind: 'content',
        content: [
          {
            type: 'text',
            text: 'x',
            marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
          },
        ],
      },
      anchor,
    ],
    [undefined, anchor],
  ]
  for (const [replacement, where] of bad) {
    const refusal = await rev.refusal('POST', `/api/stories/${story.id}/threads`, {
      kind: 'suggestion',
      anchor: where,
      replacement,
    })
    expect(refusal.status).toBe(422)
  }
})

test('[R2] anchors that moved are stored anew, once, by the server', async () => {
  const comment = await rev.post<Thread>(`/api/stories/${story.id}/threads`, {
    body: 'Which?',
    anchor: anchorFor('old ferry'),
  })
  const spot = openPlaces(peer.doc)
    .layoutOf('body')
    ?.spotOf(1 + 'The old '.length)
  const text = spot?.type as import('yjs').XmlText
  text.insert(spot?.index ?? 0, 'green ')
  await until(async () => {
    const threads = await rev.get<Thread[]>(`/api/stories/${story.id}/threads`)
    return threads.find(({ id }) => id === comment.id)?.anchor?.quote === 'old green ferry'
  }, 'the anchor follows')
})
