// Late batches and who was in a draft until when, in SQL.
import type { Insertable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export interface VisitNote {
  storyId: string
  sessionId: string
  userId: string
  seenAt: string
}

const summary = [
  'id',
  'story_id',
  'user_id',
  'at',
  'because',
  'since',
  'changes',
  'state',
  'settled_by',
  'settled_at',
] as const

export const createBatchStore = (db: Db) => ({
  /** Visits to stories that are gone are left out. */
  async noteVisits(visits: readonly VisitNote[]) {
    const ids = [...new Set(visits.map(({ storyId }) => storyId))]
    await db.transaction().execute(async trx => {
      const there = new Set<string>()
      for (let i = 0; i < ids.length; i += 200) {
        const rows = await trx
          .selectFrom('stories')
          .select('id')
          .where('id', 'in', ids.slice(i, i + 200))
          .execute()
        for (const { id } of rows) there.add(id)
      }
      const rows = visits
        .filter(({ storyId }) => there.has(storyId))
        .map(({ storyId, sessionId, userId, seenAt }) => ({
          story_id: storyId,
          session_id: sessionId,
          user_id: userId,
          seen_at: seenAt,
        }))
      for (let i = 0; i < rows.length; i += 200) {
        await trx
          .insertInto('draft_visits')
          .values(rows.slice(i, i + 200))
          .onConflict(c =>
            c
              .columns(['story_id', 'session_id'])
              .doUpdateSet(e => ({ seen_at: e.ref('excluded.seen_at') })),
          )
          .execute()
      }
    })
  },
  /** A person's visits to one draft. */
  listVisits: (storyId: string, userId: string) =>
    db
      .selectFrom('draft_visits')
      .select(['session_id', 'seen_at'])
      .where('story_id', '=', storyId)
      .where('user_id', '=', userId)
      .execute(),
  async forgetVisits(before: string) {
    await db.deleteFrom('draft_visits').where('seen_at', '<', before).execute()
  },
  async add(batch: Insertable<Database['batches']>) {
    await db.insertInto('batches').values(batch).execute()
  },
  list: (storyId: string, limit: number) =>
    db
      .selectFrom('batches')
      .select(summary)
      .where('story_id', '=', storyId)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute(),
  async find(id: string) {
    const row = await db
      .selectFrom('batches')
      .select([...summary, 'epoch', 'differences'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  },
  /** What is needed to take it back. */
  async findContent(id: string) {
    const row = await db
      .selectFrom('batches')
      .select(['before', 'bytes'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  },
  /** Moves a batch from one state to another; false when it was in none of `from` any more. */
  async settle(
    id: string,
    from: Database['batches']['state'],
    to: Pick<Database['batches'], 'state' | 'settled_by' | 'settled_at'>,
  ) {
    const { numUpdatedRows } = await db
      .updateTable('batches')
      .set(to)
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
})

export type BatchStore = ReturnType<typeof createBatchStore>
