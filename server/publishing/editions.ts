// Published editions, for whoever reads them: exports, feeds, the reader, the newsroom.
import { AppError } from '#shared/api/errors.ts'
import { Article } from '#shared/article/article.ts'
import { type Edition, editionKinds } from '#shared/publishing/edition.ts'
import type { EditionRow, EditionStore } from './store.ts'

/** Stories on the front page and in feeds, at most. */
const liveLimit = 200

const kindOf = (kind: string) => editionKinds.find(name => name === kind) ?? 'update'

export const editionOf = (row: EditionRow): Edition => ({
  storyId: row.story_id,
  slug: row.story_slug,
  number: row.number,
  kind: kindOf(row.kind),
  article: Article.parse(JSON.parse(row.article)),
  hash: row.hash,
  previousHash: row.previous_hash,
  note: row.note,
  readerNote: row.reader_note,
  subscriberNote: row.subscriber_note,
  override: row.override,
  publishedBy: { id: row.user_id, name: row.user_name },
  publishedAt: row.at,
  firstPublishedAt: row.first_at,
})

export interface EditionsDeps {
  store: EditionStore
  findStory: (slug: string) => Promise<{ id: string; live: string } | null>
}

export function createEditions({ store, findStory }: EditionsDeps) {
  return {
    async newest(storyId: string): Promise<Edition | null> {
      const row = await store.newest(storyId)
      return row && editionOf(row)
    },
    async list(storyId: string): Promise<Edition[]> {
      return (await store.list(storyId)).map(editionOf)
    },
    async listLive(): Promise<Edition[]> {
      return (await store.listLive(liveLimit)).map(editionOf)
    },
    /** The live edition under a slug, or an older one by its number. */
    async bySlug(slug: string, number?: number): Promise<Edition> {
      const story = await findStory(slug)
      const row =
        story &&
        (number === undefined ? await store.newest(story.id) : await store.find(story.id, number))
      if (!story || !row || story.live === 'none') {
        throw new AppError('not-found', 'No story is published at this address.')
      }
      if (story.live === 'withdrawn' || story.live === 'killed') {
        throw new AppError('gone', 'This story was withdrawn.')
      }
      return editionOf(row)
    },
  }
}

export type Editions = ReturnType<typeof createEditions>
