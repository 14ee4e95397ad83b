// The order of the front page, and the words of what is live, for readers who search.
import { type Kysely, sql } from 'kysely'
import { isPostgres } from '../column-types.ts'

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('front')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('arrangement', 'text', c => c.notNull())
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('user_name', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .execute()

  if (isPostgres(db)) {
    await sql`create table edition_words (story_id text primary key, number integer not null, words tsvector not null)`.execute(
      db,
    )
    await sql`create index edition_words_words on edition_words using gin (words)`.execute(db)
  } else {
    await sql`create virtual table edition_words using fts5(story_id unindexed, number unindexed, headline, text, tokenize = "unicode61 remove_diacritics 2")`.execute(
      db,
    )
  }
}
