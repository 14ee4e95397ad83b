// Where editions are sent, the ledger of what was, and what each destination has.
import type { Kysely } from 'kysely'
import { columnTypes } from '../column-types.ts'

export async function up(db: Kysely<unknown>) {
  const { autoIncrement } = columnTypes(db)
  await db.schema
    .createTable('destinations')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('target', 'text', c => c.notNull())
    .addColumn('secret', 'text')
    .addColumn('filter', 'text', c => c.notNull())
    .addColumn('rights_use', 'text', c => c.notNull())
    .addColumn('created_by', 'text', c => c.references('users.id').onDelete('set null'))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('paused_at', 'text')
    .addColumn('paused_by', 'text')
    .addColumn('removed_at', 'text')
    .execute()

  await db.schema
    .createTable('deliveries')
    .addColumn('seq', autoIncrement.type, autoIncrement.constraint)
    .addColumn('id', 'text', c => c.notNull().unique())
    .addColumn('destination_id', 'text', c =>
      c.notNull().references('destinations.id').onDelete('cascade'),
    )
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('act', 'text', c => c.notNull())
    .addColumn('cause', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('attempts', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('due_at', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('user_id', 'text')
    .execute()
  await db.schema
    .createIndex('deliveries_open')
    .on('deliveries')
    .columns(['destination_id', 'state', 'due_at'])
    .execute()
  await db.schema
    .createIndex('deliveries_story')
    .on('deliveries')
    .columns(['story_id', 'destination_id', 'seq'])
    .execute()

  await db.schema
    .createTable('delivery_attempts')
    .addColumn('delivery_id', 'text', c =>
      c.notNull().references('deliveries.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ms', 'integer')
    .addColumn('outcome', 'text')
    .addColumn('status', 'integer')
    .addColumn('fault', 'text')
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('delivery_attempts_key', ['delivery_id', 'number'])
    .execute()

  await db.schema
    .createTable('placements')
    .addColumn('destination_id', 'text', c =>
      c.notNull().references('destinations.id').onDelete('cascade'),
    )
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('remote_id', 'text')
    .addColumn('remote_url', 'text')
    .addColumn('at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('placements_key', ['destination_id', 'story_id'])
    .execute()
  await db.schema.createIndex('placements_story').on('placements').column('story_id').execute()
}
