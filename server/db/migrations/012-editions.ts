// Which state of the draft an edition was, corrections (drafts of their own, rule E6), schedules (E3).
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('editions').addColumn('version_id', 'text').execute()

  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', c => c.primaryKey().references('stories.id').onDelete('cascade'))
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('edition', 'integer', c => c.notNull())
    .addColumn('opened_by', 'text', c => c.references('users.id').onDelete('set null'))
    .addColumn('opened_at', 'text', c => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('merged', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createIndex('corrections_open')
    .on('corrections')
    .column('story_id')
    .unique()
    .where(sql.ref('closed_at'), 'is', null)
    .execute()

  await db.schema
    .createTable('schedules')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('version_id', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('note', 'text')
    .addColumn('reader_note', 'text')
    .addColumn('subscriber_note', 'text')
    .addColumn('override', 'text')
    .addColumn('excused', 'text', c => c.notNull())
    .addColumn('user_id', 'text', c => c.references('users.id').onDelete('set null'))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('why', 'text')
    .addColumn('closed_at', 'text')
    .execute()
  await db.schema
    .createIndex('schedules_open')
    .on('schedules')
    .column('story_id')
    .unique()
    .where(sql.ref('closed_at'), 'is', null)
    .execute()
  await db.schema.createIndex('schedules_due').on('schedules').columns(['state', 'at']).execute()
}
