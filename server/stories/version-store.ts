// Versions in SQL.
import type { Insertable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export type VersionReason = Database['versions']['reason']

export const createVersionStore = (db: Db) => ({
  /** The newest of an epoch, without its content. */
  async newest(storyId: string, epoch: string) {
    const row = await db
      .selectFrom('versions')
      .select(['id', 'hash'])
      .where('story_id', '=', storyId)
      .where('epoch', '=', epoch)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },
  async find(storyId: string, id: string) {
    const row = await db
      .selectFrom('versions')
      .select(['id', 'hash', 'article'])
      .where('id', '=', id)
      .where('story_id', '=', storyId)
      .executeTakeFirst()
    return row ?? null
  },
  list: (storyId: string, limit: number) =>
    db
      .selectFrom('versions')
      .select(['id', 'reason', 'user_id', 'at', 'words'])
      .where('story_id', '=', storyId)
      .orderBy('at', 'desc')
      .limit(limit)
      .execute(),
  async add(version: Insertable<Database['versions']>) {
    await db.insertInto('versions').values(version).execute()
  },
  async setReason(id: string, reason: VersionReason) {
    await db.updateTable('versions').set({ reason }).where('id', '=', id).execute()
  },
})

export type VersionStore = ReturnType<typeof createVersionStore>
