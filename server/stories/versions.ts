// Versions: kept states of a draft, each with its article and hash. Asking again while nothing changed
// gives the same one, under the weightier of both reasons.
import * as Y from 'yjs'
import type { Authors } from '#server/collab/authors.ts'
import type { Rooms } from '#server/collab/rooms.ts'
import type { Events } from '#server/events/events.ts'
import { createInTurn } from '#server/in-turn.ts'
import { AppError } from '#shared/api/errors.ts'
import { Article } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import { wordCount } from '#shared/article/text.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Rights } from '#shared/stories/rights.ts'
import { type VersionReason, weightier } from '#shared/stories/version-reasons.ts'
import type { Version } from '#shared/stories/versions.ts'
import { withRights } from './facts.ts'
import { hashArticle } from './hash.ts'
import type { VersionRow, VersionStore } from './version-store.ts'
import { thinned } from './version-thinning.ts'

export interface VersionsDeps {
  store: VersionStore
  rooms: Rooms
  authors: Authors
  events: Events
  people: () => Promise<Map<string, Person>>
  now: () => Date
  newId: () => string
}

export interface KeptVersion {
  id: string
  hash: string
  article: Article
}

/** Why and by whom a version is kept. */
export interface Keeping {
  reason: VersionReason
  userId: string | null
  name?: string
  /** Part of the article, but kept with the story. */
  rights: Rights | null
}

const isString = (value: unknown): value is string => typeof value === 'string'

export const unreadable = (id: string) =>
  new AppError(
    'gone',
    'This version was kept by an older Standfirst and cannot be read any more. The draft was not touched; choose another version.',
    { version: id },
  )

export function createVersions(deps: VersionsDeps) {
  const { store, rooms, authors, events, people, now, newId } = deps

  async function present(rows: readonly VersionRow[]): Promise<Version[]> {
    const known = await people()
    return rows.map(({ id, reason, name, authors: wrote, user_id, at, words }) => {
      const ids: unknown = JSON.parse(wrote)
      return {
        id,
        reason,
        name,
        by: (user_id !== null && known.get(user_id)) || null,
        authors: (Array.isArray(ids) ? ids : []).filter(isString).flatMap(author => {
          const person = known.get(author)
          return person ? [person] : []
        }),
        at,
        words,
      }
    })
  }

  async function presentOne(row: VersionRow): Promise<Version> {
    const [version] = await present([row])
    if (!version) throw new Error('one row in, one version out')
    return version
  }

  async function getRow(storyId: string, id: string) {
    const row = await store.find(storyId, id)
    if (!row) throw new AppError('not-found', 'There is no such version of this story.')
    return row
  }

  function articleOf({ id, article }: { id: string; article: string }) {
    const parsed = Article.safeParse(JSON.parse(article))
    if (!parsed.success) throw unreadable(id)
    return parsed.data
  }

  async function keepNow(storyId: string, keeping: Keeping): Promise<KeptVersion> {
    const { reason, userId, rights, name = null } = keeping
    const { epoch, state, draft } = await rooms.use(storyId, async room => ({
      epoch: room.epoch,
      ...(await room.read(doc => ({
        state: Y.encodeStateAsUpdate(doc),
        draft: readArticle(doc),
      }))),
    }))
    const article = withRights(draft, rights)
    const hash = hashArticle(article)
    const last = await store.newest(storyId, epoch)
    if (last?.hash === hash) {
      const weight = weightier(last.reason, reason)
      if (weight !== last.reason || name !== null) {
        await store.update(last.id, {
          reason: weight,
          ...(weight !== last.reason && { user_id: userId }),
          ...(name !== null && { name }),
        })
        events.emit('versions.changed', { storyId })
      }
      return { id: last.id, hash, article }
    }
    const id = newId()
    const wrote = await authors.between(storyId, epoch, last, state)
    await store.add({
      id,
      story_id: storyId,
      epoch,
      reason,
      name,
      authors: JSON.stringify(wrote),
      user_id: userId,
      at: now().toISOString(),
      words: wordCount(article),
      hash,
      state,
      article: JSON.stringify(article),
    })
    events.emit('versions.changed', { storyId })
    return { id, hash, article }
  }

  // Two at once would both find that nothing like it was kept.
  const inTurn = createInTurn()

  return {
    /** Keeps the draft as it is now. */
    keep: (storyId: string, keeping: Keeping) => inTurn(storyId, () => keepNow(storyId, keeping)),
    /** The version that somebody names as what they saw (rule E2). */
    async get(storyId: string, id: string): Promise<KeptVersion> {
      const row = await store.find(storyId, id)
      if (row) return { id, hash: row.hash, article: articleOf(row) }
      throw new AppError(
        'invalid',
        'The basis is not a version of this story. Look at the checks again.',
        {
          errors: [{ path: 'body.basis', message: 'unknown' }],
        },
      )
    },
    /** Keeps this version for ever: something was published of it. */
    async hold(storyId: string, id: string) {
      const row = await getRow(storyId, id)
      await store.update(id, { reason: weightier(row.reason, 'publication') })
    },
    /**
     * The state that something was published of, by its version, or by its hash when an older release did not
     * note which version it was; null when it was not kept.
     */
    async published(storyId: string, known: { id: string | null; hash: string }) {
      const row = known.id
        ? await store.find(storyId, known.id)
        : await store.findByHash(storyId, known.hash)
      return row && { state: row.state, epoch: row.epoch }
    },
    /** Gives a version of one draft to another that shares its history, inside a transaction. */
    async adopt(trx: Parameters<VersionStore['copy']>[0], from: string, to: { storyId: string }) {
      const id = newId()
      await store.copy(trx, from, { id, story_id: to.storyId, reason: 'publication' })
      return id
    },
    /** Lets go of what was kept of an article, inside a transaction. */
    erase: store.removeByHash,
    /** The article that somebody saw; null when it was erased since. */
    async findArticle(storyId: string, id: string): Promise<Article | null> {
      const row = await store.find(storyId, id)
      return row && articleOf(row)
    },
    /** A version that an address names. */
    async find(storyId: string, id: string) {
      const row = await getRow(storyId, id)
      return { ...(await presentOne(row)), article: articleOf(row) }
    },
    /** The stored state of a version, and the epoch that it is of. */
    async state(storyId: string, id: string) {
      const row = await getRow(storyId, id)
      articleOf(row)
      return { state: row.state, epoch: row.epoch }
    },
    async list(storyId: string, before: string | undefined, limit: number): Promise<Version[]> {
      const after = before === undefined ? null : await getRow(storyId, before)
      return present(await store.list(storyId, after, limit))
    },
    async name(storyId: string, id: string, name: string) {
      const row = await getRow(storyId, id)
      await store.update(id, { name, reason: weightier(row.reason, 'named') })
      events.emit('versions.changed', { storyId })
      return presentOne(await getRow(storyId, id))
    },
    async summary(storyId: string, id: string) {
      return presentOne(await getRow(storyId, id))
    },
    /** Lets old versions go that nobody asked for. */
    async thin(storyId: string) {
      for (const id of thinned(await store.listPassing(storyId), now()))
        await store.remove(storyId, id)
    },
  }
}

export type Versions = ReturnType<typeof createVersions>
