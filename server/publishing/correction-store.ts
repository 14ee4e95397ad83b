// Corrections in SQL: which draft corrects which edition, and what became of it.
import type { Insertable, Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type Trx = Transaction<Database>

export const createCorrectionStore = (db: Db) => ({
  async findOpen(storyId: string) {
    const row = await db
      .selectFrom('corrections')
      .selectAll()
      .where('story_id', '=', storyId)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return row ?? null
  },
  async add(trx: Trx, correction: Insertable<Database['corrections']>) {
    await trx.insertInto('corrections').values(correction).execute()
  },
  /** True for the one who closed it. */
  async close(trx: Trx, id: string, outcome: 'published' | 'discarded', at: string) {
    const { numUpdatedRows } = await trx
      .updateTable('corrections')
      .set({ outcome, closed_at: at })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  /** Published, and not in the draft of their story yet: the newsroom stopped in between. */
  listUnmerged: (storyId?: string) =>
    db
      .selectFrom('corrections')
      .selectAll()
      .where('outcome', '=', 'published')
      .where('merged', '=', 0)
      .$if(storyId !== undefined, query => query.where('story_id', '=', storyId ?? ''))
      .execute(),
  async setMerged(id: string) {
    await db.updateTable('corrections').set({ merged: 1 }).where('id', '=', id).execute()
  },
})

export type CorrectionStore = ReturnType<typeof createCorrectionStore>
