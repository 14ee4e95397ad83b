// Live stories whose rights end, in SQL.
import type { Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export const createRightsStore = (db: Db) => ({
  /** Those whose end comes until `horizon` and was not told yet, the earliest first. */
  listEnding: (horizon: string) =>
    db
      .selectFrom('stories')
      .select(['id', 'rights', 'rights_until', 'rights_told'])
      .where('live', '=', 'live')
      .where('rights_until', '<=', horizon)
      .where(e => e.or([e('rights_told', 'is', null), e('rights_told', '!=', 'ended')]))
      .$narrowType<{ rights: string; rights_until: string }>()
      .orderBy('rights_until')
      .execute(),
  /** Unless it was told meanwhile, or the rights are other ones. True when it was ours to tell. */
  async setTold(
    trx: Transaction<Database>,
    story: { id: string; rights: string; rights_told: 'ending' | 'ended' | null },
    told: 'ending' | 'ended',
  ) {
    const { numUpdatedRows } = await trx
      .updateTable('stories')
      .set({ rights_told: told })
      .where('id', '=', story.id)
      .where('rights', '=', story.rights)
      .where(e =>
        story.rights_told === null
          ? e('rights_told', 'is', null)
          : e('rights_told', '=', story.rights_told),
      )
      .executeTakeFirst()
    return Number(numUpdatedRows) > 0
  },
})

export type RightsStore = ReturnType<typeof createRightsStore>
