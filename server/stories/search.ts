// Full text of stories: every word that is asked for stands somewhere in the story, in any case. SQLite looks
// for parts of words (FTS5, trigrams), PostgreSQL for beginnings (tsvector).
import { type ExpressionBuilder, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'
import { excerpt } from '#shared/publishing/passages.ts'

/** Trigrams know nothing shorter. */
const shortest = 3

const wordsOf = (search: string) => search.split(/\s+/u).filter(word => word !== '')

/** `%` and `_` in what a person types are letters. */
const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, match => `\\${match}`)}%`

function onSqlite(words: readonly string[]): RawBuilder<boolean> {
  const long = words.filter(word => [...word].length >= shortest)
  const phrases = long.map(word => `"${word.replaceAll('"', '""')}"`).join(' ')
  const parts = [
    ...(long.length > 0
      ? [
          sql`stories.id in (select story_id from story_texts where id in (
            select rowid from story_trigrams where story_trigrams match ${phrases}))`,
        ]
      : []),
    ...words
      .filter(word => !long.includes(word))
      .map(
        word =>
          sql`stories.id in (select story_id from story_texts where text like ${like(word)} escape '\\')`,
      ),
  ]
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}

function onPostgres(words: readonly string[]): RawBuilder<boolean> {
  const query = words.map(word => `'${word.replaceAll(/['\\]/g, match => match + match)}':*`)
  return sql<boolean>`stories.id in (select story_id from story_texts
    where to_tsvector('simple', text) @@ to_tsquery('simple', ${query.join(' & ')}))`
}

/** Whether a story has all of the words of `search`; one without words has them all. */
export function matches(db: Db, search: string) {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  return (e: ExpressionBuilder<Database, 'stories'>) => {
    const words = wordsOf(search)
    if (words.length === 0) return e.lit(true)
    return isPostgres ? onPostgres(words) : onSqlite(words)
  }
}

/** In small letters without their marks, each where it stood. */
const foldCase = (text: string) =>
  text.toLowerCase().replaceAll(/[\u0080-\uffff]/g, sign => sign.normalize('NFD').charAt(0))

/** The place in `text` where the first of the words stands; null where none does. */
export function snippetOf(text: string, search: string): string | null {
  const folded = foldCase(text)
  for (const word of wordsOf(search)) {
    const at = folded.indexOf(foldCase(word))
    if (at !== -1) return excerpt(text, at, word.length).replaceAll(/\s+/gu, ' ')
  }
  return null
}
