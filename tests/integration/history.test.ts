// History: versions, restoring them while others type, who wrote which words, copies and translations.
import { join as joinPath } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { carryWords } from '#client/editor/session/carry-words.ts'
import type { Article } from '#shared/article/article.ts'
import { fragmentOf } from '#shared/article/draft.ts'
import { editFragment } from '#shared/article/edit.ts'
import { blockText } from '#shared/article/text.ts'
import type { User } from '#shared/auth/api.ts'
import type { Compared } from '#shared/publishing/comparison.ts'
import type { Story } from '#shared/stories/api.ts'
import type { Relation } from '#shared/stories/copies.ts'
import type { Authorship, Version } from '#shared/stories/versions.ts'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import { firstText, joinStory, type Peer } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor & { user: User }
let ben: Visitor & { user: User }
let cleo: Visitor & { user: User }
let rae: Visitor & { user: User }
const peers: Peer[] = []

beforeAll(async () => {
  newsroom = await openNewsroom({ keeping: { quiet: 50, latest: 400 } })
  ana = await newsroom.person('Ana', 'chief', 'admin')
  ben = await newsroom.person('Ben', 'writer')
  cleo = await newsroom.person('Cleo', 'editor')
  rae = await newsroom.person('Rae', 'reviewer')
})
afterAll(async () => {
  for (const peer of peers) peer.leave()
  await newsroom.close()
})

async function join(who: Visitor, storyId: string) {
  const peer = joinStory(newsroom.url, who.cookie(), storyId)
  peers.push(peer)
  await peer.synced()
  return peer
}

const textOfBody = (article: Article) => article.body.map(blockText).join('\n')
const bodyOnServer = async (storyId: string) =>
  textOfBody(await ana.get<Article>(`/api/stories/${storyId}/article`))

function paragraph(text: string) {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}

/** Puts paragraphs in the place of the body. */
function writes(peer: Peer, ...texts: string[]) {
  const body = fragmentOf(peer.doc, 'body')
  peer.doc.transact(() => {
    body.delete(0, body.length)
    body.insert(0, texts.map(paragraph))
  })
}

const versionsOf = (storyId: string, query = '') =>
  ana.get<Version[]>(`/api/stories/${storyId}/versions${query}`)
const keep = (storyId: string, name: string) =>
  ana.post<Version>(`/api/stories/${storyId}/versions`, { name })
const arrived = (storyId: string, text: string) =>
  until(async () => (await bodyOnServer(storyId)).includes(text), `the server has “${text}”`)

describe('versions', () => {
  test('are kept by themselves after changes, with who wrote, and not twice', async () => {
    const { id } = await newsroom.story(ana)
    const peer = await join(ben, id)
    peer.types('body', 'The chain ferry stays.')
    const [version] = await until(async () => {
      const all = await versionsOf(id)
      return all.length > 0 && all
    }, 'an automatic version')
    expect(version).toMatchObject({ reason: 'automatic', name: null, by: null, words: 4 })
    expect(version?.authors.map(({ name }) => name)).toContain('Ben')
    const named = await keep(id, 'Before the vote')
    expect(named).toMatchObject({ id: version?.id, reason: 'named', name: 'Before the vote' })
    expect(await versionsOf(id)).toHaveLength(1)
  })

  test('are listed in pages, read, and renamed; a bad name is refused', async () => {
    const { id } = await newsroom.story(ana)
    const peer = await join(ben, id)
    for (const n of [1, 2, 3]) {
      peer.types('body', ` Round ${n}.`)
      await arrived(id, `Round ${n}.`)
      await keep(id, `Round ${n}`)
    }
    const first = await versionsOf(id, '?limit=2')
    expect(first.map(({ name }) => name)).toEqual(['Round 3', 'Round 2'])
    const rest = await versionsOf(id, `?before=${first.at(-1)?.id}`)
    expect(rest.map(({ name }) => name).filter(Boolean)).toEqual(['Round 1'])
    const read = await rae.get<{ article: Article }>(`/api/stories/${id}/versions/${rest[0]?.id}`)
    expect(textOfBody(read.article)).toBe(' Round 1.'.trim() === '' ? '' : ' Round 1.')
    const path = `/api/stories/${id}/versions/${rest[0]?.id}`
    expect(await ben.patch(path, { name: 'The first' })).toMatchObject({ name: 'The first' })
    expect((await ben.refusal('PATCH', path, { name: '  ' })).errors?.[0]?.path).toBe('body.name')
    expect((await rae.refusal('PATCH', path, { name: 'No' })).status).toBe(403)
    expect((await ana.refusal('GET', `/api/stories/${id}/versions/none`)).status).toBe(404)
    expect((await ana.refusal('GET', `/api/stories/${id}/versions?limit=0`)).status).toBe(422)
  })

  test('any two compare word by word, and a version with the draft', async () => {
    const { id } = await newsroom.story(ana)
    const peer = await join(ben, id)
    writes(peer, 'The council met on Monday.', 'Nothing else.')
    await arrived(id, 'Nothing else.')
    const { id: from } = await keep(id, 'First')
    writes(peer, 'The council met on Tuesday.', 'Nothing else.', 'A third paragraph came.')
    await arrived(id, 'third')
    const diff = (query: string) =>
      rae.get<{ differences: Compared[] }>(`/api/stories/${id}/diff?${query}`)
    const { differences } = await diff(`from=${from}`)
    expect(differences.map(({ field, kind, block }) => [field, kind, block])).toEqual([
      ['body.0', 'changed', 'paragraph'],
      ['body.2', 'inserted', 'paragraph'],
    ])
    expect(differences[0]?.words).toEqual([
      { kind: 'same', text: 'The council met on ' },
      { kind: 'deleted', text: 'Monday' },
      { kind: 'inserted', text: 'Tuesday' },
      { kind: 'same', text: '.' },
    ])
    const whole = await diff(`from=${from}&to=now&unchanged=true`)
    expect(whole.differences.map(({ after }) => after)).toContain('Nothing else.')
    expect((await diff(`from=${from}&to=${from}`)).differences).toEqual([])
    expect((await rae.refusal('GET', `/api/stories/${id}/diff?from=edition-9`)).detail).toContain(
      'edition 9',
    )
    expect((await rae.refusal('GET', `/api/stories/${id}/diff`)).status).toBe(422)
  })
})

describe('a restore', () => {
  test('takes away words that their author has open, and their browser does not bring them back', async () => {
    const { id } = await newsroom.story(ana)
    const peer = await join(ben, id)
    carryWords(peer.doc, () => new Set([peer.doc.clientID])) // as every browser does
    writes(peer, 'The mayor resigned.')
    await arrived(id, 'resigned.')
    const { id: version } = await keep(id, 'Good')
    editFragment(peer.doc, 'body', tr => {
      const { crosshead } = tr.doc.type.schema.nodes
      if (crosshead) tr.setNodeMarkup(0, crosshead)
    })
    const crosshead = fragmentOf(peer.doc, 'body').get(0) as Y.XmlElement
    ;(crosshead.get(0) as Y.XmlText).insert(19, ' He is a thief.')
    await arrived(id, 'thief.')
    await ana.post(`/api/stories/${id}/versions/${version}/restore`)
    await until(() => textOfBody(peer.article()) === 'The mayor resigned.', 'he sees it restored')
    peer.types('headline', '!')
    await until(
      async () => (await ana.get<Article>(`/api/stories/${id}/article`)).headline.endsWith('!'),
      'all that he sent is there',
    )
    expect(await bodyOnServer(id)).toBe('The mayor resigned.')
  })

  test('is a new edit: concurrent typing stays, anchors of unchanged text survive, the draft is kept', async () => {
    const { id } = await newsroom.story(ana)
    const [peer, other] = [await join(ben, id), await join(cleo, id)]
    writes(
      peer,
      'The first paragraph stays as it is.',
      'The second has old words.',
      'A third goes.',
    )
    await arrived(id, 'A third goes.')
    const { id: version } = await keep(id, 'Old')

    const anchored = firstText(peer.doc, 'body')
    const anchor = Y.createRelativePositionFromTypeIndex(anchored, 4, 0)
    const body = fragmentOf(peer.doc, 'body')
    peer.doc.transact(() => {
      const second = (body.get(1) as Y.XmlElement).get(0) as Y.XmlText
      second.delete(15, 3)
      second.insert(15, 'quite new')
      body.delete(2, 1)
      body.insert(2, [paragraph('Something else altogether.')])
    })
    await arrived(id, 'altogether')
    await until(() => textOfBody(other.article()).includes('altogether'), 'the other has it too')

    // While it is restored, one types in a paragraph that stays, one in a paragraph that goes.
    const gone = (fragmentOf(other.doc, 'body').get(2) as Y.XmlElement).get(0) as Y.XmlText
    other.provider.awareness.setLocalState({
      cursor: {
        anchor: Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(gone, 3)),
        head: Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(gone, 3)),
      },
    })
    await until(
      () =>
        [...peer.provider.awareness.getStates().values()].some(state => state.cursor !== undefined),
      'the caret has arrived',
    )
    const restored = ana.post<{ before: Version }>(`/api/stories/${id}/versions/${version}/restore`)
    for (let n = 0; n < 20; n++) {
      peer.types('body', ` typed${n}`)
      gone.insert(gone.length, ` kept${n}`)
      await new Promise(resolve => setImmediate(resolve))
    }
    const { before } = await restored
    expect(before).toMatchObject({ reason: 'restore', by: { name: 'Ana' } })
    const all = [...Array(20).keys()]
    await until(async () => {
      const text = await bodyOnServer(id)
      const versions = await Promise.all(
        (await versionsOf(id))
          .filter(({ reason }) => reason === 'restore')
          .map(({ id: kept }) =>
            ana.get<{ article: Article }>(`/api/stories/${id}/versions/${kept}`),
          ),
      )
      const everything = [text, ...versions.map(({ article }) => textOfBody(article))].join('\n')
      return all.every(n => everything.includes(`typed${n}`) && everything.includes(`kept${n}`))
    }, 'nothing that was typed is lost')
    const text = await bodyOnServer(id)
    expect(text).toContain('The second has old words.')
    expect(text).toContain('A third goes.')
    expect(text).not.toContain('Something else')
    await until(() => textOfBody(peer.article()) === text, 'everybody agrees')

    const place = Y.createAbsolutePositionFromRelativePosition(anchor, peer.doc)
    expect([place?.type === anchored, place?.index]).toEqual([true, 4])

    const { people, fields } = await ana.get<Authorship>(`/api/stories/${id}/authorship`)
    const nameOf = (userId: string | null | undefined) =>
      people.find(person => person.id === userId)?.name
    const runs = fields.find(({ field }) => field === 'body')?.blocks.flat() ?? []
    const old = runs.find(({ text: words }) => words.includes('A third goes.'))
    expect([nameOf(old?.by), old?.via?.kind, nameOf(old?.via?.by)]).toEqual([
      'Ben',
      'restored',
      'Ana',
    ])
    const history = await ana.get<{ action: string; to: string }[]>(`/api/stories/${id}/history`)
    expect(history[0]).toMatchObject({ action: 'restored', to: version, note: 'Old' })
  })

  test('of what the draft is already changes nothing; a reviewer may not', async () => {
    const { id } = await newsroom.story(ana)
    const { id: version } = await keep(id, 'Now')
    const path = `/api/stories/${id}/versions/${version}/restore`
    expect(await ben.post(path)).toEqual({ before: null })
    expect((await rae.refusal('POST', path)).status).toBe(403)
  })
})

describe('[C10] who wrote which words', () => {
  test('is exact through three people, a split, a list, a join and an undo', async () => {
    const { id } = await newsroom.story(ana)
    const [a, b, c] = [await join(ana, id), await join(ben, id), await join(cleo, id)]
    const everyoneHas = (text: string) =>
      until(() => peers.slice(-3).every(peer => textOfBody(peer.article()) === text), text)
    firstText(a.doc, 'body').insert(0, 'Ana wrote this.')
    await everyoneHas('Ana wrote this.')
    firstText(b.doc, 'body').insert(3, ' and Ben')
    await everyoneHas('Ana and Ben wrote this.')

    // Cleo presses Enter before "wrote": the editor deletes the tail and writes it anew.
    const body = fragmentOf(c.doc, 'body')
    c.doc.transact(() => {
      firstText(c.doc, 'body').delete(12, 11)
      body.insert(1, [paragraph('wrote this.')])
    })
    await everyoneHas('Ana and Ben \nwrote this.')
    firstText(c.doc, 'body').insert(12, 'and Cleo')
    await everyoneHas('Ana and Ben and Cleo\nwrote this.')

    // Ben joins them again, in one paragraph of another kind: everything is written anew.
    const bens = fragmentOf(b.doc, 'body')
    b.doc.transact(() => {
      bens.delete(0, 2)
      const crosshead = new Y.XmlElement('crosshead')
      crosshead.insert(0, [new Y.XmlText('Ana and Ben and Cleo wrote this.')])
      bens.insert(0, [crosshead])
    })
    await everyoneHas('Ana and Ben and Cleo wrote this.')

    // Ana deletes a word of Ben's letter by letter, and takes that back.
    const text = (fragmentOf(a.doc, 'body').get(0) as Y.XmlElement).get(0) as Y.XmlText
    const undo = new Y.UndoManager(text, { captureTimeout: 60_000 })
    for (let at = 10; at >= 8; at--) text.delete(at, 1)
    await everyoneHas('Ana and  and Cleo wrote this.')
    undo.undo()
    await everyoneHas('Ana and Ben and Cleo wrote this.')

    const { people, fields } = await rae.get<Authorship>(`/api/stories/${id}/authorship`)
    const names = new Map(people.map(person => [person.id, person.name]))
    const words: [string | undefined, string][] = []
    for (const run of fields.find(({ field }) => field === 'body')?.blocks.flat() ?? []) {
      const name = names.get(run.by ?? '')
      const last = words.at(-1)
      if (last && last[0] === name) last[1] += run.text
      else words.push([name, run.text])
    }
    expect(words).toEqual([
      ['Ana', 'Ana'],
      ['Ben', ' and Ben'],
      ['Ana', ' '],
      ['Cleo', 'and Cleo'],
      ['Ben', ' '],
      ['Ana', 'wrote this.'],
    ])
  })

  test('an administrator can switch it off for everybody', async () => {
    const { id } = await newsroom.story(ana)
    expect((await ben.refusal('PATCH', '/api/settings', { authorship: false })).status).toBe(403)
    expect((await ana.refusal('PATCH', '/api/settings', { authorship: 'no' })).status).toBe(422)
    expect(await ana.patch('/api/settings', { authorship: false })).toMatchObject({
      authorship: false,
    })
    expect((await ana.refusal('GET', `/api/stories/${id}/authorship`)).detail).toContain('settings')
    await ana.patch('/api/settings', { authorship: true })
    expect(await rae.get('/api/settings')).toMatchObject({ authorship: true })
    await ana.get(`/api/stories/${id}/authorship`)
  })
})

describe('copies, templates and translations', () => {
  interface Listed {
    stories: Story[]
  }
  const begin = (by: Visitor, body: object) => by.post<Story>('/api/stories', body)

  test('a translation has the text, names its source, and both sides know of each other', async () => {
    const source = await newsroom.story(ana, 'The ferry stays')
    const peer = await join(ben, source.id)
    peer.types('body', 'It will run for another year.')
    await arrived(source.id, 'another year')
    const from = { storyId: source.id, as: 'translation' }
    const bad = await ben.refusal('POST', '/api/stories', { from })
    expect(bad.errors?.[0]?.path).toBe('body.from.language')
    expect(
      (await ben.refusal('POST', '/api/stories', { from: { ...from, language: 'en-GB' } })).status,
    ).toBe(422)
    expect(
      (
        await ben.refusal('POST', '/api/stories', {
          from: { ...from, storyId: 'none', language: 'de' },
        })
      ).errors?.[0]?.path,
    ).toBe('body.from.storyId')
    const german = await begin(ben, { from: { ...from, language: 'de' } })
    expect(german).toMatchObject({ language: 'de', template: false })
    const article = await ben.get<Article>(`/api/stories/${german.id}/article`)
    expect([textOfBody(article), article.translation?.of]).toEqual([
      'It will run for another year.',
      source.id,
    ])
    expect(await rae.get<Relation[]>(`/api/stories/${german.id}/relations`)).toMatchObject([
      { kind: 'translation', role: 'source', story: { id: source.id, language: 'en' } },
    ])
    expect(await rae.get<Relation[]>(`/api/stories/${source.id}/relations`)).toMatchObject([
      { kind: 'translation', role: 'result', story: { id: german.id, language: 'de' } },
    ])
  })

  test('a template is not in the list, is not published, and stories begin with it', async () => {
    const source = await newsroom.story(ana, 'Council meeting')
    const peer = await join(ben, source.id)
    peer.types('body', 'The council met on …')
    await arrived(source.id, 'council met')
    const template = await begin(cleo, { from: { storyId: source.id, as: 'template' } })
    expect(template.template).toBe(true)
    const ids = async (query: string) =>
      (await ana.get<Listed>(`/api/stories${query}`)).stories.map(({ id }) => id)
    expect(await ids('')).not.toContain(template.id)
    expect(await ids('?template=true')).toEqual([template.id])
    expect(
      (await ana.refusal('POST', `/api/stories/${template.id}/publish`, { kind: 'first' })).detail,
    ).toContain('template')
    const story = await begin(ben, {
      headline: 'Council says yes',
      from: { storyId: template.id, as: 'copy' },
    })
    expect(story).toMatchObject({ template: false, headline: 'Council says yes' })
    expect(await bodyOnServer(story.id)).toBe('The council met on …')
    expect(await ana.get(`/api/stories/${story.id}/relations`)).toEqual([])
    expect(await ana.patch(`/api/stories/${template.id}`, { template: false })).toMatchObject({
      template: false,
    })
    expect(await ids('')).toContain(template.id)
  })

  test('[W2] a copy of a restricted story is restricted, and others learn nothing of it', async () => {
    const source = await newsroom.story(ana, 'Quiet')
    const copy = await begin(ben, { from: { storyId: source.id, as: 'copy' } })
    await ana.patch(`/api/stories/${source.id}/access`, {
      isRestricted: true,
      people: [],
    })
    const rule = await ana.get<{ isRestricted: boolean }>(`/api/stories/${source.id}/access`)
    expect(rule.isRestricted).toBe(true)
    expect(await ben.get(`/api/stories/${copy.id}/relations`)).toEqual([])
    const from = { storyId: source.id, as: 'copy' }
    expect((await ben.refusal('POST', '/api/stories', { from })).status).toBe(422)
    expect(await begin(ana, { from })).toMatchObject({ restricted: true })
  })
})

describe('bad input', () => {
  test('a version that no longer parses says so, and the draft is not touched', async () => {
    const { id } = await newsroom.story(ana)
    const { id: version } = await keep(id, 'Old')
    const before = await ana.get(`/api/stories/${id}/article`)
    const file = new DatabaseSync(joinPath(newsroom.dataDir, 'standfirst.db'))
    file.prepare('update versions set article = ? where id = ?').run('{"headline":1}', version)
    file.close()
    for (const [method, path] of [
      ['GET', `/api/stories/${id}/versions/${version}`],
      ['POST', `/api/stories/${id}/versions/${version}/restore`],
      ['GET', `/api/stories/${id}/diff?from=${version}`],
    ] as const) {
      expect(await ana.refusal(method, path)).toMatchObject({ status: 410, code: 'gone' })
    }
    expect(await ana.get(`/api/stories/${id}/article`)).toEqual(before)
    expect((await versionsOf(id)).map(({ reason }) => reason)).toEqual(['named'])
  })
})
