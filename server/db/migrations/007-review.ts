// Review: suggestions, anchors that are refreshed, what was edited and deleted, and who has read what.
import type { Kysely } from 'kysely'

const texts = ['expected', 'replacement', 'outcome', 'applied', 'edited_at', 'deleted_at']

export async function up(db: Kysely<unknown>) {
  for (const column of texts) {
    await db.schema.alterTable('threads').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('threads')
    .addColumn('anchor_rev', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  for (const column of ['edited_at', 'deleted_at']) {
    await db.schema.alterTable('replies').addColumn(column, 'text').execute()
  }
  await db.schema
    .createTable('thread_reads')
    .addColumn('thread_id', 'text', c => c.notNull().references('threads.id').onDelete('cascade'))
    .addColumn('user_id', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('thread_reads_key', ['user_id', 'thread_id'])
    .execute()
}
