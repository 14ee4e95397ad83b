// Drafts for other features: beginning one, and which epoch it is in. What is in it is read through a room.
import type { Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import type { Article } from '#shared/article/article.ts'
import { schemaVersion } from '#shared/article/draft.ts'
import { seedDraft } from './seed.ts'
import type { DraftStore } from './store.ts'

export interface DraftsDeps {
  store: DraftStore
  newId: () => string
  /** A random unsigned 32-bit number, for Yjs. */
  newClient: () => number
}

export interface NewDraft {
  storyId: string
  article: Article
  /** Whose words they are; null when nobody's. */
  userId: string | null
  at: string
}

export const createDrafts = ({ store, newId, newClient }: DraftsDeps) => ({
  /** Begins the draft of a new story, inside the transaction that creates the story. */
  async begin(trx: Transaction<Database>, { storyId, article, userId, at }: NewDraft) {
    const seedClient = newClient()
    const seed = seedDraft(article, seedClient)
    await store.create(trx, {
      storyId,
      epoch: newId(),
      seedClient,
      schemaVersion,
      userId,
      at,
      ...seed,
    })
  },
  fork: store.fork,
  /** A draft as it is stored: what its log has, whether or not its room is open. */
  stored: store.find,
  copyAuthorship: store.copyAuthorship,
  /** Resolves when the database has all that is durable; to be awaited before forking. */
  caughtUp: store.caughtUp,
  epochs: store.epochs,
})

export type Drafts = ReturnType<typeof createDrafts>
