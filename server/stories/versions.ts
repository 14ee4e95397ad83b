// Versions: kept states of a draft, each with its article and hash. Asking again while nothing changed
// gives the same one.
import * as Y from 'yjs'
import type { Rooms } from '#server/collab/rooms.ts'
import { AppError } from '#shared/api/errors.ts'
import { Article } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import { wordCount } from '#shared/article/text.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Version } from '#shared/stories/api.ts'
import type { Rights } from '#shared/stories/rights.ts'
import { withRights } from './facts.ts'
import { hashArticle } from './hash.ts'
import type { VersionReason, VersionStore } from './version-store.ts'

export interface VersionsDeps {
  store: VersionStore
  rooms: Rooms
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
  /** Part of the article, but kept with the story. */
  rights: Rights | null
}

const listLimit = 200

export function createVersions({ store, rooms, people, now, newId }: VersionsDeps) {
  return {
    /** Keeps the draft as it is now. */
    async keep(storyId: string, { reason, userId, rights }: Keeping): Promise<KeptVersion> {
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
        if (reason === 'publication') await store.setReason(last.id, reason)
        return { id: last.id, hash, article }
      }
      const id = newId()
      await store.add({
        id,
        story_id: storyId,
        epoch,
        reason,
        user_id: userId,
        at: now().toISOString(),
        words: wordCount(article),
        hash,
        state,
        article: JSON.stringify(article),
      })
      return { id, hash, article }
    },
    async get(storyId: string, id: string): Promise<KeptVersion> {
      const row = await store.find(storyId, id)
      if (row) return { id, hash: row.hash, article: Article.parse(JSON.parse(row.article)) }
      throw new AppError(
        'invalid',
        'The basis is not a version of this story. Look at the checks again.',
        {
          errors: [{ path: 'body.basis', message: 'unknown' }],
        },
      )
    },
    async list(storyId: string): Promise<Version[]> {
      const [rows, known] = await Promise.all([store.list(storyId, listLimit), people()])
      return rows.map(({ id, reason, user_id, at, words }) => ({
        id,
        reason,
        by: (user_id !== null && known.get(user_id)) || null,
        at,
        words,
      }))
    },
  }
}

export type Versions = ReturnType<typeof createVersions>
