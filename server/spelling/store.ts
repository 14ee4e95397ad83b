// The newsroom's own words in SQL. A word for stories in any language has none of its own.
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

/** What stands in the column for every language, since a unique index takes nulls for different. */
const any = '*'

type Row = Database['dictionary_words']

const columnOf = (language: string | null) => language ?? any
const readRow = (row: Row) => ({ ...row, language: row.language === any ? null : row.language })

export type DictionaryRow = ReturnType<typeof readRow>

export const createDictionaryStore = (db: Db) => ({
  async list() {
    const rows = await db
      .selectFrom('dictionary_words')
      .selectAll()
      .orderBy('word')
      .orderBy('language')
      .execute()
    return rows.map(readRow)
  },
  async find(id: string) {
    const row = await db
      .selectFrom('dictionary_words')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return row ? readRow(row) : null
  },
  async findWord(word: string, language: string | null) {
    const row = await db
      .selectFrom('dictionary_words')
      .selectAll()
      .where('word', '=', word)
      .where('language', '=', columnOf(language))
      .executeTakeFirst()
    return row ? readRow(row) : null
  },
  /** False when it is there already. */
  async add(row: DictionaryRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('dictionary_words')
      .values({ ...row, language: columnOf(row.language) })
      .onConflict(conflict => conflict.columns(['language', 'word']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows > 0n
  },
  async remove(id: string) {
    await db.deleteFrom('dictionary_words').where('id', '=', id).execute()
  },
})

export type DictionaryStore = ReturnType<typeof createDictionaryStore>
