// The newsroom's terms, and what each desk asks of its stories.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('house_terms')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('term', 'text', c => c.notNull())
    .addColumn('use_instead', 'text')
    .addColumn('language', 'text')
    .addColumn('note', 'text', c => c.notNull())
    .addColumn('live', 'integer', c => c.notNull())
    .addColumn('user_id', 'text', c => c.references('users.id').onDelete('set null'))
    .addColumn('at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('desk_demands')
    .addColumn('desk_id', 'text', c => c.primaryKey().references('desks.id').onDelete('cascade'))
    .addColumn('demands', 'text', c => c.notNull())
    .execute()
}
