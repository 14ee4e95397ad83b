// What a desk asks of its people: who reviews, and whether one may publish one's own copy; and the words that
// the newsroom has added to its dictionaries.
import { type Kysely, sql } from 'kysely'
import { columnTypes, isPostgres } from '../column-types.ts'

/** The audit trail also tells of what belongs to no story: `subject` names it. SQLite cannot loosen a column. */
async function widenAudit(db: Kysely<unknown>) {
  if (isPostgres(db)) {
    await db.schema
      .alterTable('audit')
      .alterColumn('story_id', c => c.dropNotNull())
      .execute()
    await db.schema.alterTable('audit').addColumn('subject', 'text').execute()
    return
  }
  const { autoIncrement } = columnTypes(db)
  await db.schema
    .createTable('wider_audit')
    .addColumn('id', autoIncrement.type, autoIncrement.constraint)
    .addColumn('story_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('from_value', 'text')
    .addColumn('to_value', 'text')
    .addColumn('note', 'text')
    .addColumn('subject', 'text')
    .execute()
  await sql`insert into wider_audit (id, story_id, user_id, at, action, from_value, to_value, note)
    select id, story_id, user_id, at, action, from_value, to_value, note from audit`.execute(db)
  await db.schema.dropTable('audit').execute()
  await db.schema.alterTable('wider_audit').renameTo('audit').execute()
  await db.schema.createIndex('audit_story').on('audit').columns(['story_id', 'id']).execute()
}

export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('desks')
    .addColumn('reviewer_id', 'text', c => c.references('users.id').onDelete('set null'))
    .execute()
  await db.schema
    .alterTable('desks')
    .addColumn('own_copy', 'text', c => c.notNull().defaultTo('allowed'))
    .execute()
  await db.schema
    .createTable('dictionary_words')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('word', 'text', c => c.notNull())
    .addColumn('language', 'text', c => c.notNull())
    .addColumn('user_id', 'text', c => c.references('users.id').onDelete('set null'))
    .addColumn('at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createIndex('dictionary_words_word')
    .on('dictionary_words')
    .columns(['language', 'word'])
    .unique()
    .execute()
  await widenAudit(db)
  await db.schema.createIndex('audit_at').on('audit').columns(['at', 'id']).execute()
}
