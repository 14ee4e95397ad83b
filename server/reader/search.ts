// Full-text search over what is live: FTS5 in SQLite, a tsvector in PostgreSQL. Each edition is put in when
// it is out; at the start, what a crash has kept out.
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { isPostgres } from '#server/db/column-types.ts'
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import type { Editions } from '#server/publishing/editions.ts'
import { bodyText } from '#shared/article/text.ts'
import type { Edition } from '#shared/publishing/edition.ts'

export interface SearchDeps {
  db: Db
  editions: Editions
  events: Events
  logger: Logger
}

const resultsAtMost = 50
const wordsAtMost = 8

/** The words of a query; marks of any query language are not words. */
export const queryWords = (query: string) =>
  (query.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, wordsAtMost)

const textOf = ({ article }: Edition) =>
  [
    article.kicker,
    article.standfirst,
    ...article.keyPoints,
    ...article.bylines.map(({ name }) => name),
    ...article.topics.map(({ name }) => name),
    bodyText(article),
  ].join('\n')

export function createSearch({ db, editions, events, logger }: SearchDeps) {
  const postgres = isPostgres(db)

  async function put(edition: Edition) {
    const { storyId, number, article } = edition
    await db.transaction().execute(async trx => {
      await sql`delete from edition_words where story_id = ${storyId}`.execute(trx)
      const text = textOf(edition)
      await (postgres
        ? sql`insert into edition_words (story_id, number, words) values (${storyId}, ${number},
            setweight(to_tsvector('simple', ${article.headline}), 'A') || to_tsvector('simple', ${text}))`
        : sql`insert into edition_words (story_id, number, headline, text) values (${storyId}, ${number}, ${article.headline}, ${text})`
      ).execute(trx)
    })
  }

  let work: Promise<void> = Promise.resolve()
  const enqueue = (job: () => Promise<void>) => {
    work = work.then(job).catch(error => {
      logger.error({ err: error }, 'an edition could not be made searchable')
    })
    return work
  }

  events.on('edition.added', ({ storyId }) => {
    void enqueue(async () => {
      const edition = await editions.newest(storyId)
      if (edition) await put(edition)
    })
  })

  return {
    /** Puts in what is live and not there yet. */
    catchUp: () =>
      enqueue(async () => {
        const known = await sql<{ story_id: string; number: number }>`
          select story_id, number from edition_words`.execute(db)
        const numbers = new Map(known.rows.map(row => [row.story_id, Number(row.number)]))
        for (const edition of await editions.listLive('site')) {
          if (numbers.get(edition.storyId) !== edition.number) await put(edition)
        }
      }),
    /** Everything that was out before this call can be found. */
    settled: () => work,
    async find(query: string): Promise<Edition[]> {
      const words = queryWords(query)
      if (words.length === 0) return []
      const { rows } = await (postgres
        ? sql<{ story_id: string }>`
            select story_id from edition_words, to_tsquery('simple', ${words.map(word => `${word}:*`).join(' & ')}) wanted
            where words @@ wanted order by ts_rank(words, wanted) desc limit ${resultsAtMost}`
        : sql<{ story_id: string }>`
            select story_id from edition_words where edition_words match ${words.map(word => `"${word}"*`).join(' AND ')}
            order by bm25(edition_words, 0, 0, 8.0, 1.0) limit ${resultsAtMost}`
      ).execute(db)
      return editions.listStories(
        rows.map(row => row.story_id),
        'site',
      )
    },
  }
}

export type Search = ReturnType<typeof createSearch>
