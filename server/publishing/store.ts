// Editions in SQL: added once, never changed.
import type { Insertable, Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export function createEditionStore(db: Db) {
  /** Editions with the slug that their story has today, and when its first edition went out. */
  const editions = () =>
    db
      .selectFrom('editions')
      .innerJoin('stories', 'stories.id', 'editions.story_id')
      .innerJoin('editions as first', join =>
        join.onRef('first.story_id', '=', 'editions.story_id').on('first.number', '=', 1),
      )
      .leftJoin('desks', 'desks.id', 'stories.desk_id')
      .selectAll('editions')
      .select([
        'stories.slug as story_slug',
        'stories.live',
        'stories.rights as story_rights',
        'first.at as first_at',
        'desks.name as desk_name',
      ])

  return {
    async newest(storyId: string, kinds?: readonly string[]) {
      const row = await editions()
        .where('editions.story_id', '=', storyId)
        .$if(kinds !== undefined, query => query.where('editions.kind', 'in', kinds ?? []))
        .orderBy('editions.number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
    /** When the newest one went out, without reading it. */
    async newestAt(storyId: string): Promise<string | null> {
      const row = await db
        .selectFrom('editions')
        .select('at')
        .where('story_id', '=', storyId)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.at ?? null
    },
    async find(storyId: string, number: number) {
      const row = await editions()
        .where('editions.story_id', '=', storyId)
        .where('editions.number', '=', number)
        .executeTakeFirst()
      return row ?? null
    },
    list: (storyId: string) =>
      editions()
        .where('editions.story_id', '=', storyId)
        .orderBy('editions.number', 'desc')
        .execute(),
    /** The newest edition of every story that is live, the latest first. */
    listLive: (limit: number, first?: { from: string; to: string }) =>
      editions()
        .where('stories.live', '=', 'live')
        .$if(first !== undefined, query =>
          query.where('first.at', '>=', first?.from ?? '').where('first.at', '<', first?.to ?? ''),
        )
        .where(e =>
          e.not(
            e.exists(
              e
                .selectFrom('editions as later')
                .select('later.number')
                .whereRef('later.story_id', '=', 'editions.story_id')
                .whereRef('later.number', '>', 'editions.number'),
            ),
          ),
        )
        .orderBy('first.at', 'desc')
        .orderBy('editions.story_id')
        .limit(limit)
        .execute(),
    async listTimes() {
      const rows = await db
        .selectFrom('editions')
        .innerJoin('stories', 'stories.id', 'editions.story_id')
        .select('editions.at')
        .where('editions.number', '=', 1)
        .where('stories.live', '=', 'live')
        .execute()
      return rows.map(row => row.at)
    },
    /** What readers were told of corrections of these stories, the latest first. */
    listCorrections: (storyIds: readonly string[]) =>
      storyIds.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('editions')
            .select(['story_id', 'number', 'at', 'reader_note'])
            .where('kind', '=', 'correction')
            .where('reader_note', 'is not', null)
            .where('story_id', 'in', storyIds)
            .orderBy('number', 'desc')
            .execute(),
    /** The highest number of a story and its hash, inside the transaction that adds the next. */
    async last(trx: Transaction<Database>, storyId: string) {
      const row = await trx
        .selectFrom('editions')
        .select(['number', 'kind', 'hash'])
        .where('story_id', '=', storyId)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
    async add(trx: Transaction<Database>, edition: Insertable<Database['editions']>) {
      await trx.insertInto('editions').values(edition).execute()
    },
    async findIn(trx: Transaction<Database>, storyId: string, number: number) {
      const row = await trx
        .selectFrom('editions')
        .select(['number', 'article', 'hash'])
        .where('story_id', '=', storyId)
        .where('number', '=', number)
        .executeTakeFirst()
      return row ?? null
    },
    /** Whether the article with this hash was published in an edition that still has it. */
    async hasContent(trx: Transaction<Database>, storyId: string, hash: string, remnant: string) {
      const row = await trx
        .selectFrom('editions')
        .select('number')
        .where('story_id', '=', storyId)
        .where('hash', '=', hash)
        .where('article', '!=', remnant)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    /** Leaves `remnant` of the article, and nothing of what was said beside it. */
    async erase(trx: Transaction<Database>, storyId: string, number: number, remnant: string) {
      await trx
        .updateTable('editions')
        .set({ article: remnant, note: null, reader_note: null, subscriber_note: null })
        .where('story_id', '=', storyId)
        .where('number', '=', number)
        .execute()
    },
  }
}

export type EditionStore = ReturnType<typeof createEditionStore>
export type CorrectionRow = Awaited<ReturnType<EditionStore['listCorrections']>>[number]
export type EditionRow = NonNullable<Awaited<ReturnType<EditionStore['newest']>>>
