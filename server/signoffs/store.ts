// Sign-offs in SQL.
import type { Insertable, Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export const createSignOffStore = (db: Db) => ({
  /** Those that were not withdrawn, the newest first. */
  list: (storyId: string) =>
    db
      .selectFrom('sign_offs')
      .selectAll()
      .where('story_id', '=', storyId)
      .where('withdrawn_at', 'is', null)
      .orderBy('at', 'desc')
      .execute(),
  /** When the newest that stands was given; null without any. */
  async newestAt(storyId: string) {
    const row = await db
      .selectFrom('sign_offs')
      .select(({ fn }) => fn.max('at').as('at'))
      .where('story_id', '=', storyId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    return row?.at ?? null
  },
  async add(trx: Transaction<Database>, row: Insertable<Database['sign_offs']>) {
    await trx.insertInto('sign_offs').values(row).execute()
  },
  async withdraw(trx: Transaction<Database>, id: string, by: string, at: string) {
    await trx
      .updateTable('sign_offs')
      .set({ withdrawn_at: at, withdrawn_by: by })
      .where('id', '=', id)
      .execute()
  },
  /** Stories of these desks that nobody has published yet and that are in review or ready. */
  inReview: (deskIds: readonly string[]) =>
    deskIds.length === 0
      ? Promise.resolve([])
      : db
          .selectFrom('stories')
          .select(['id', 'headline', 'desk_id', 'state', 'changed_at'])
          .where('desk_id', 'in', deskIds)
          .where('state', 'in', ['review', 'ready'])
          .where('live', 'not in', ['withdrawn', 'killed'])
          .orderBy('changed_at')
          .limit(200)
          .execute(),
})

export type SignOffStore = ReturnType<typeof createSignOffStore>
