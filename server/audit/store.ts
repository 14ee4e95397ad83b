// The audit trail in SQL: adding to it, and reading it newest first.
import type { Insertable, Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'
import type { AuditFilter } from '#shared/audit/api.ts'

/** As times are stored, so that letters compare as times do: an address may leave the milliseconds out. */
const stored = (at: string) => new Date(at).toISOString()

export const createAuditStore = (db: Db) => ({
  async add(entry: Insertable<Database['audit']>, trx: Transaction<Database> | Db = db) {
    await trx.insertInto('audit').values(entry).execute()
  },
  /** At most `limit`, from before the entry `before`. */
  list({ person, story, action, from, to }: AuditFilter, limit: number, before?: number) {
    let query = db
      .selectFrom('audit')
      .leftJoin('stories', 'stories.id', 'audit.story_id')
      .selectAll('audit')
      .select(['stories.slug', 'stories.headline'])
    if (person !== undefined) query = query.where('audit.user_id', '=', person)
    if (story !== undefined) query = query.where('audit.story_id', '=', story)
    if (action !== undefined) query = query.where('audit.action', '=', action)
    if (from !== undefined) query = query.where('audit.at', '>=', stored(from))
    if (to !== undefined) query = query.where('audit.at', '<', stored(to))
    if (before !== undefined) query = query.where('audit.id', '<', before)
    return query.orderBy('audit.id', 'desc').limit(limit).execute()
  },
})

export type AuditStore = ReturnType<typeof createAuditStore>
