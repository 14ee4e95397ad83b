// Which story was made of which, in SQL.
import type { Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export const createRelationsStore = (db: Db) => ({
  async add(trx: Transaction<Database>, relation: Database['story_relations']) {
    await trx.insertInto('story_relations').values(relation).execute()
  },
  /** All that a story is on either side of, the oldest first. */
  list: (storyId: string) =>
    db
      .selectFrom('story_relations')
      .selectAll()
      .where(e => e.or([e('story_id', '=', storyId), e('source_id', '=', storyId)]))
      .orderBy('at')
      .execute(),
})

export type RelationsStore = ReturnType<typeof createRelationsStore>
