// Late batches: who was in a draft until when, and what came in after a while (rule C11).
import type { Kysely } from 'kysely'
import { columnTypes } from '../column-types.ts'

export async function up(db: Kysely<unknown>) {
  const { bytes } = columnTypes(db)
  await db.schema
    .createTable('draft_visits')
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('session_id', 'text', c => c.notNull())
    .addColumn('user_id', 'text', c => c.notNull())
    .addColumn('seen_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('draft_visits_key', ['story_id', 'session_id'])
    .execute()
  await db.schema.createIndex('draft_visits_seen').on('draft_visits').column('seen_at').execute()

  await db.schema
    .createTable('batches')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('epoch', 'text', c => c.notNull())
    .addColumn('user_id', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('because', 'text', c => c.notNull())
    .addColumn('since', 'text')
    .addColumn('differences', 'text', c => c.notNull())
    .addColumn('changes', 'integer', c => c.notNull())
    .addColumn('before', bytes, c => c.notNull())
    .addColumn('bytes', bytes, c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('settled_by', 'text')
    .addColumn('settled_at', 'text')
    .execute()
  await db.schema.createIndex('batches_story').on('batches').columns(['story_id', 'at']).execute()
}
