// Editions and what the record says of them, in the order of their chains, for whoever verifies them.
import type { Db } from '#server/db/database.ts'
import { publicationActions } from '#shared/audit/actions.ts'

export const createChainStore = (db: Db) => ({
  /** The links behind `after`, story by story, each story from its first edition on. */
  listLinks: (after: { story_id: string; number: number }, limit: number) =>
    db
      .selectFrom('editions')
      .select(['story_id', 'number', 'article', 'hash', 'previous_hash'])
      .where(e =>
        e.or([
          e('story_id', '>', after.story_id),
          e.and([e('story_id', '=', after.story_id), e('number', '>', after.number)]),
        ]),
      )
      .orderBy('story_id')
      .orderBy('number')
      .limit(limit)
      .execute(),
  /** What was published of each story, and what was erased, as its record says: edition numbers in text. */
  listRecords: () =>
    db
      .selectFrom('audit')
      .select(['story_id', 'action', 'to_value'])
      .where('action', 'in', [...publicationActions, 'erased'])
      .where('story_id', 'is not', null)
      .$narrowType<{ story_id: string }>()
      .execute(),
  /** What to call stories that are named in a report. */
  listSlugs: (storyIds: readonly string[]) =>
    storyIds.length === 0
      ? Promise.resolve([])
      : db.selectFrom('stories').select(['id', 'slug']).where('id', 'in', storyIds).execute(),
})

export type ChainStore = ReturnType<typeof createChainStore>
