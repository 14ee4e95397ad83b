// The stores' contract: the same on every engine, from the first migration on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createUserStore } from '#server/auth/store.ts'
import { createBatchStore } from '#server/batches/store.ts'
import { type Append, createLogStore } from '#server/collab/log-store.ts'
import { createDraftStore } from '#server/collab/store.ts'
import { createCommentStore } from '#server/comments/store.ts'
import { createContributorStore } from '#server/contributors/store.ts'
import { createMediaStore } from '#server/media/store.ts'
import { createEditionStore } from '#server/publishing/store.ts'
import { createStoryStore } from '#server/stories/store.ts'
import { type Engine, engines } from '#tests/support/engines.ts'

const at = '2026-11-23T10:00:00.000Z'
const later = '2026-11-23T11:00:00.000Z'

const user = (id: string) => ({
  id,
  name: id,
  email: `${id}@example.org`,
  email_verified: 0 as const,
  image: null,
  created_at: at,
  updated_at: at,
  roles: '["editor"]',
  disabled: 0 as const,
  colour: 1,
})

const story = (id: string, changed_at = at) => ({
  id,
  slug: id,
  desk_id: null,
  state: 'draft',
  live: 'none',
  language: 'de',
  headline: id,
  words: 1,
  errors: 0,
  warnings: 0,
  draft_hash: 'h',
  rights: null,
  embargo: null,
  created_by: null,
  created_at: at,
  changed_at,
})

for (const { name, open, why } of engines) {
  describe.skipIf(!open)(`${name}${why ? ` (skipped: ${why})` : ''}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (open) engine = await open()
    }, 60_000)
    afterAll(() => engine?.close())

    test('people and one-time links', async () => {
      const store = createUserStore(engine.db)
      await store.addUser(user('ana'), { id: 'account', hash: 'secret' })
      await store.addUser(user('ben'), null)
      expect(await store.countUsers()).toBe(2)
      expect((await store.listUsers()).map(row => [row.id, row.has_password])).toEqual([
        ['ana', true],
        ['ben', false],
      ])
      await expect(
        store.addUser({ ...user('cy'), email: 'ana@example.org' }, null),
      ).rejects.toThrow()
      const link = {
        token_hash: 't1',
        kind: 'invitation' as const,
        user_id: 'ben',
        created_at: at,
        expires_at: later,
      }
      await store.addLink(link)
      await store.addLink({ ...link, token_hash: 't2' })
      expect(await store.findLink('t1')).toBeNull()
      expect(await Promise.all([store.takeLink('t2'), store.takeLink('t2')])).toEqual(
        expect.arrayContaining([true, false]),
      )
      await store.setPassword(user('ben'), { id: 'account2', hash: 'x' })
      await store.setPassword(user('ben'), { id: 'account3', hash: 'y' })
      expect((await store.findUser('ben'))?.has_password).toBe(true)
    })

    test('the list: filters, pages, counts, search with letters that mean something to SQL', async () => {
      const store = createStoryStore(engine.db)
      await engine.db.transaction().execute(async trx => {
        for (const id of ['eins', 'zwei', 'drei']) {
          await store.add(trx, story(id, id === 'drei' ? later : at))
          await store.setText(id, `${id} 100%_sicher`, trx)
        }
      })
      const first = await store.list({ viewer: 'all' }, 2)
      expect(first.map(row => row.id)).toEqual(['drei', 'zwei'])
      const last = first.at(-1)
      const rest = await store.list(
        { viewer: 'all', after: { at: last?.changed_at ?? '', id: last?.id ?? '' } },
        2,
      )
      expect(rest.map(row => row.id)).toEqual(['eins'])
      expect((await store.list({ viewer: 'all', search: '100%_S' }, 10)).length).toBe(3)
      expect((await store.list({ viewer: 'all', search: '100%xs' }, 10)).length).toBe(0)
      expect((await store.list({ viewer: 'all', search: '100%_S' }, 10)).length).toBe(3)
      expect((await store.list({ viewer: 'all', search: '100%xs' }, 10)).length).toBe(0)
      expect(
        (await store.list({ viewer: 'all', search: 'EIN sicher' }, 10)).map(row => row.id),
      ).toEqual(['eins'])
      expect(
        (await store.list({ viewer: 'all', sort: 'headline' }, 10)).map(row => row.id),
      ).toEqual(['drei', 'eins', 'zwei'])
      await store.setText('eins', 'anders')
      expect((await store.list({ viewer: 'all', search: 'ein' }, 10)).length).toBe(0)
      await store.update('zwei', { deadline: later, urgency: 2 })
      expect((await store.list({ viewer: 'all', sort: 'deadline' }, 10))[0]?.id).toBe('zwei')
      expect(
        (await store.list({ viewer: 'all', urgent: 3, overdueAt: '9' }, 10)).map(row => row.id),
      ).toEqual(['zwei'])
      await store.update('zwei', { state: 'review' })
      await store.update('eins', { live: 'live' })
      expect(await store.countByPlace({ viewer: 'all' })).toMatchObject({
        draft: 1,
        review: 1,
        live: 1,
      })
      expect((await store.list({ viewer: 'all', place: 'live' }, 10)).map(row => row.id)).toEqual([
        'eins',
      ])
    })

    test('[C10] a client id is claimed once, and clocks grow in place', async () => {
      const drafts = createDraftStore(engine.db)
      await engine.db.transaction().execute(async trx => {
        await createStoryStore(engine.db).add(trx, story('draft'))
        await drafts.create(trx, {
          storyId: 'draft',
          epoch: 'e',
          seedClient: 4_294_967_295,
          schemaVersion: 1,
          userId: null,
          at,
          state: new Uint8Array([1]),
          clocks: 3,
        })
      })
      const append = (seq: number, more: Partial<Append> = {}): Append => ({
        storyId: 'draft',
        epoch: 'e',
        seq,
        userId: 'ana',
        at,
        bytes: new Uint8Array([seq]),
        claims: [],
        clocks: [],
        origins: [],
        ...more,
      })
      const log = createLogStore(engine)
      await log.append([
        append(2, { claims: [7], clocks: [{ client: 7, from: 0, to: 1, at }] }),
        append(3, { clocks: [{ client: 7, from: 0, to: 5, at }] }),
      ])
      await expect(log.append([append(3)])).rejects.toThrow()
      await log.append([append(4, { claims: [7], userId: 'ben' })])
      expect(await log.heads(['draft', 'nowhere'])).toEqual(
        new Map([['draft', { epoch: 'e', seq: 4 }]]),
      )
      const found = await drafts.find('draft')
      expect(found).toMatchObject({ seq: 4, foldedTo: 0, seedClient: 4_294_967_295 })
      expect(found?.updates.map(bytes => [...bytes])).toEqual([[1], [2], [3], [4]])
      expect(found?.owners.get(7)).toBe('ana')
      const clocks = await engine.db
        .selectFrom('draft_clocks')
        .select('clock_to')
        .where('client_id', '=', 7)
        .execute()
      expect(clocks).toEqual([{ clock_to: 5 }])
    })

    test('folding puts one state in the place of the log, once', async () => {
      const drafts = createDraftStore(engine.db)
      expect(await drafts.fold('draft', 'e', 0, 4, new Uint8Array([9, 9]))).toBe(true)
      expect(await drafts.fold('draft', 'e', 0, 4, new Uint8Array([8]))).toBe(false)
      const found = await drafts.find('draft')
      expect([
        found?.seq,
        found?.foldedTo,
        [...(found?.state ?? [])],
        found?.updates.length,
      ]).toEqual([4, 4, [9, 9], 0])
    })

    test('threads and their replies', async () => {
      const store = createCommentStore(engine.db)
      await store.add({
        id: 't',
        story_id: 'draft',
        kind: 'comment',
        body: 'b',
        anchor: null,
        blocking: 1,
        state: 'open',
        user_id: 'ana',
        at,
        resolved_by: null,
        resolved_at: null,
      })
      await store.addReply({ id: 'r', thread_id: 't', user_id: 'ben', at, body: 'a' })
      expect((await store.list('draft')).replies.map(reply => reply.body)).toEqual(['a'])
      const row = await createStoryStore(engine.db).find('draft')
      expect([Number(row?.open_threads), Number(row?.blocking_threads)]).toEqual([1, 1])
    })

    test('[E1] an edition number exists once a story', async () => {
      const store = createEditionStore(engine.db)
      const edition = (number: number) => ({
        story_id: 'draft',
        number,
        kind: 'first',
        slug: 'draft',
        article: '{}',
        hash: `h${number}`,
        previous_hash: null,
        note: null,
        reader_note: null,
        subscriber_note: null,
        override: null,
        user_id: 'ana',
        user_name: 'Ana',
        at,
      })
      const add = (number: number) =>
        engine.db.transaction().execute(trx => store.add(trx, edition(number)))
      await add(1)
      await add(2)
      await expect(add(2)).rejects.toThrow()
      expect((await store.newest('draft'))?.number).toBe(2)
      expect(await store.listLive(10)).toEqual([])
      await createStoryStore(engine.db).update('draft', { live: 'live' })
      expect((await store.listLive(10)).map(row => [row.story_id, row.number])).toEqual([
        ['draft', 2],
      ])
      const row = await createStoryStore(engine.db).find('draft')
      expect([row?.edition_number, row?.edition_hash]).toEqual([2, 'h2'])
    })

    test('pictures: one a file, found by words, public with the newest edition of a live story', async () => {
      const store = createMediaStore(engine.db)
      const picture = (id: string, hash: string) => ({
        id,
        hash,
        type: 'image/jpeg',
        width: 3,
        height: 2,
        bytes: 1,
        filename: 'f.jpg',
        caption: '',
        credit: '',
        creator: '',
        rights: '',
        alt: '',
        taken_at: null,
        digital_source: null,
        focus_x: 0.25,
        focus_y: null,
        search_text: `fähre 100% ${id}`,
        user_id: 'ana',
        at,
        story_id: null,
      })
      for (const [id, hash] of [
        ['m1', 'h1'],
        ['m2', 'h2'],
      ] as const)
        await store.add(picture(id, hash))
      expect((await store.findKnown('h1', null))?.id).toBe('m1')
      expect((await store.find('m1'))?.focus_x).toBe(0.25)
      expect(
        (await store.list({ viewer: 'all', words: ['fähre', '0%'] }, 9)).map(row => row.id),
      ).toEqual(['m2', 'm1'])
      const rest = await store.list({ viewer: 'all', words: [], after: { at, id: 'm2' } }, 9)
      expect(rest.map(row => row.id)).toEqual(['m1'])

      await store.setDraft('draft', ['m1', 'gone'])
      await engine.db
        .transaction()
        .execute(async trx => store.addEdition(trx, 'draft', 1, ['m1', 'm2']))
      await engine.db.transaction().execute(async trx => store.addEdition(trx, 'draft', 2, ['m2']))
      expect(await Promise.all(['m1', 'm2', 'gone'].map(store.listLiveStories))).toEqual([
        [],
        ['draft'],
        [],
      ])
      expect(await store.uses('m1', 'all')).toMatchObject([
        { id: 'draft', inDraft: true, isPublic: false },
      ])
      await createStoryStore(engine.db).update('draft', { live: 'withdrawn' })
      expect(await store.listLiveStories('m2')).toEqual([])
      expect(await store.removeUnused('m2')).toBe(false)
      await store.setDraft('draft', [])
      expect(await store.removeUnused('m1')).toBe(false)
      await engine.db.deleteFrom('edition_media').where('media_id', '=', 'm1').execute()
      expect(await store.removeUnused('m1')).toBe(true)
    })

    test('profiles: by the words of a name, and by every slug that ever led to one', async () => {
      const store = createContributorStore(engine.db)
      const nothing = async () => {}
      const profile = (id: string, search_name: string) => ({
        id,
        slug: id,
        name: id,
        search_name,
        role: '',
        bio: '',
        email: null,
        email_public: 0 as const,
        links: '[]',
        picture_id: null,
        user_id: null,
        archived: 0 as const,
        merged_into: null,
        at,
      })
      await store.add(profile('mara', 'mara helmbrink'), nothing)
      await store.add(profile('marek', 'marek 100%'), nothing)
      await expect(store.add({ ...profile('m', 'm'), slug: 'mara' }, nothing)).rejects.toThrow()
      const found = async (...words: string[]) =>
        (await store.list({ words, archived: false }, 9)).map(row => row.id)
      expect(await found('mar')).toEqual(['mara', 'marek'])
      expect(await found('helm', 'mar')).toEqual(['mara'])
      expect(await found('elm')).toEqual([])
      expect(await found('100%')).toEqual(['marek'])
      expect(await found('%')).toEqual([])
      const after = { at: 'mara helmbrink', id: 'mara' }
      const rest = await store.list({ words: [], archived: false }, 9, after)
      expect(rest.map(row => row.id)).toEqual(['marek'])
      await store.update('mara', { slug: 'helmbrink', user_id: 'ana' }, nothing)
      await store.merge('mara', 'marek', { user_id: 'ana' }, nothing)
      expect((await store.findBySlug('mara'))?.id).toBe('marek')
      expect((await store.findBySlug('helmbrink'))?.id).toBe('marek')
      expect((await store.findByUser('ana'))?.id).toBe('marek')
      expect(await found('mar')).toEqual(['marek'])
      await store.remove('marek', nothing)
      expect(await store.all()).toEqual([])
      expect(await store.findBySlug('mara')).toBeNull()
    })

    test('late batches, and who was in a draft until when', async () => {
      const store = createBatchStore(engine.db)
      await engine.db
        .transaction()
        .execute(trx => createStoryStore(engine.db).add(trx, story('late')))
      const visit = { storyId: 'late', sessionId: 's1', userId: 'ana', seenAt: at }
      await store.noteVisits([visit, { ...visit, storyId: 'gone' }])
      await store.noteVisits([{ ...visit, seenAt: later }])
      expect(await store.listVisits('late', 'ana')).toEqual([{ session_id: 's1', seen_at: later }])
      await store.forgetVisits('2027')
      expect(await store.listVisits('late', 'ana')).toEqual([])

      const content = { before: new Uint8Array([1]), bytes: new Uint8Array([2, 255]) }
      await store.add({
        id: 'b1',
        story_id: 'late',
        epoch: 'e1',
        user_id: 'ana',
        at,
        because: 'away',
        since: null,
        differences: '[]',
        changes: 1,
        state: 'open',
        settled_by: null,
        settled_at: null,
        ...content,
      })
      expect(await store.list('late', 10)).toMatchObject([{ id: 'b1', state: 'open' }])
      const found = await store.findContent('b1')
      expect([...(found?.bytes ?? [])]).toEqual([2, 255])
      const kept = { state: 'kept', settled_by: 'ben', settled_at: later } as const
      expect(await store.settle('b1', 'open', kept)).toBe(true)
      expect(await store.settle('b1', 'open', kept)).toBe(false)
    })
  })
}
