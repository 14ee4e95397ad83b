// Schedules in SQL: one open a story, waiting or held; the others say what became of them.
import type { Insertable, Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type Trx = Transaction<Database>

export const createScheduleStore = (db: Db) => ({
  async add(trx: Trx, schedule: Insertable<Database['schedules']>) {
    await trx.insertInto('schedules').values(schedule).execute()
  },
  async findOpen(storyId: string, trx: Trx | Db = db) {
    const row = await trx
      .selectFrom('schedules')
      .selectAll()
      .where('story_id', '=', storyId)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return row ?? null
  },
  /** What should be out by now, in the order in which it was to go. */
  listDue: (now: string) =>
    db
      .selectFrom('schedules')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('at', '<=', now)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  /** What this edition went before. */
  listOvertaken: (storyId: string, number: number) =>
    db
      .selectFrom('schedules')
      .selectAll()
      .where('story_id', '=', storyId)
      .where('state', '=', 'overtaken')
      .where('why', '=', String(number))
      .execute(),
  /** Whether it was still open. */
  async close(
    trx: Trx,
    id: string,
    end: { state: 'published' | 'cancelled' | 'overtaken'; at: string; why?: string },
  ) {
    const { numUpdatedRows } = await trx
      .updateTable('schedules')
      .set({ state: end.state, closed_at: end.at, ...(end.why && { why: end.why }) })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  /** Whether it was still waiting. */
  async hold(trx: Trx, id: string, why: string) {
    const { numUpdatedRows } = await trx
      .updateTable('schedules')
      .set({ state: 'held', why })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
})

export type ScheduleStore = ReturnType<typeof createScheduleStore>
export type ScheduleRow = NonNullable<Awaited<ReturnType<ScheduleStore['findOpen']>>>
