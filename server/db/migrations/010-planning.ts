// Planning beside the draft, what everybody has seen of a story, saved views, and the list's full text.
import { type Kysely, sql } from 'kysely'
import { columnTypes, isPostgres } from '../column-types.ts'

async function plan(db: Kysely<unknown>) {
  for (const [name, type] of [
    ['deadline', 'text'],
    ['urgency', 'integer'],
    ['target_words', 'integer'],
    ['handover', 'text'],
  ] as const)
    await db.schema.alterTable('stories').addColumn(name, type).execute()

  await db.schema
    .createTable('assignments')
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('user_id', 'text', c => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('role', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('assignments_key', ['story_id', 'user_id', 'role'])
    .execute()
  await db.schema.createIndex('assignments_user').on('assignments').column('user_id').execute()

  await db.schema
    .createTable('tasks')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('user_id', 'text', c => c.references('users.id').onDelete('set null'))
    .addColumn('at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('tasks_story').on('tasks').column('story_id').execute()

  await db.schema
    .createTable('final_reads')
    .addColumn('story_id', 'text', c => c.primaryKey().references('stories.id').onDelete('cascade'))
    .addColumn('user_id', 'text', c => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('since', 'text', c => c.notNull())
    .addColumn('until', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('looks')
    .addColumn('user_id', 'text', c => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('story_id', 'text', c => c.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('draft_hash', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('looks_key', ['user_id', 'story_id'])
    .execute()

  await db.schema
    .createTable('saved_views')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('user_id', 'text', c => c.references('users.id').onDelete('cascade'))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('query', 'text', c => c.notNull())
    .addColumn('is_shared', 'integer', c => c.notNull())
    .execute()
}

/** What is searched, in a table with a whole-number key: full text is found by that, and it never changes. */
async function texts(db: Kysely<unknown>) {
  const { autoIncrement } = columnTypes(db)
  await db.schema
    .createTable('story_texts')
    .addColumn('id', autoIncrement.type, autoIncrement.constraint)
    .addColumn('story_id', 'text', c =>
      c.notNull().unique().references('stories.id').onDelete('cascade'),
    )
    .addColumn('text', 'text', c => c.notNull())
    .execute()
  await sql`insert into story_texts (story_id, text) select id, search_text from stories`.execute(
    db,
  )
  await db.schema.alterTable('stories').dropColumn('search_text').execute()
}

/** Trigrams find the parts of German compounds as well as whole words. */
async function fullTextOnSqlite(db: Kysely<unknown>) {
  await sql`create virtual table story_trigrams using fts5 (
    text, content='story_texts', content_rowid='id', tokenize='trigram remove_diacritics 1')`.execute(
    db,
  )
  await sql`create trigger story_texts_added after insert on story_texts begin
    insert into story_trigrams (rowid, text) values (new.id, new.text); end`.execute(db)
  await sql`create trigger story_texts_removed after delete on story_texts begin
    insert into story_trigrams (story_trigrams, rowid, text) values ('delete', old.id, old.text); end`.execute(
    db,
  )
  await sql`create trigger story_texts_changed after update of text on story_texts begin
    insert into story_trigrams (story_trigrams, rowid, text) values ('delete', old.id, old.text);
    insert into story_trigrams (rowid, text) values (new.id, new.text); end`.execute(db)
  await sql`insert into story_trigrams (story_trigrams) values ('rebuild')`.execute(db)
}

const fullTextOnPostgres = (db: Kysely<unknown>) =>
  sql`create index story_texts_words on story_texts using gin (to_tsvector('simple', text))`.execute(
    db,
  )

export async function up(db: Kysely<unknown>) {
  await plan(db)
  await texts(db)
  if (isPostgres(db)) await fullTextOnPostgres(db)
  else await fullTextOnSqlite(db)
}
