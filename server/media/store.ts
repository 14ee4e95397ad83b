// Pictures in SQL: what is known of them, and which drafts and editions show them.
import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database, MediaTable } from '#server/db/schema.ts'

export interface MediaListFilter {
  /** Words in small letters; each must be found. */
  words: string[]
  /** Pictures after this one, newest first. */
  after?: { at: string; id: string } | undefined
}

/** `%` and `_` in what a person types are letters. */
const like = (text: string) => `%${text.replaceAll(/[\\%_]/g, match => `\\${match}`)}%`

/** Rows of pictures that readers may see: those of the newest edition of a story that is live. */
const publicOnes = (db: Db) =>
  db
    .selectFrom('edition_media')
    .innerJoin('stories', 'stories.id', 'edition_media.story_id')
    .where('stories.live', '=', 'live')
    .where(e =>
      e.not(
        e.exists(
          e
            .selectFrom('editions as later')
            .select('later.number')
            .whereRef('later.story_id', '=', 'edition_media.story_id')
            .whereRef('later.number', '>', 'edition_media.number'),
        ),
      ),
    )

export function createMediaStore(db: Db) {
  /** The live stories whose newest edition shows it. */
  async function listLiveStories(id: string) {
    const rows = await publicOnes(db)
      .select('edition_media.story_id')
      .where('edition_media.media_id', '=', id)
      .execute()
    return rows.map(row => row.story_id)
  }

  return {
    async find(id: string) {
      return (
        (await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
      )
    },
    async findByHash(hash: string) {
      return (
        (await db.selectFrom('media').selectAll().where('hash', '=', hash).executeTakeFirst()) ??
        null
      )
    },
    /** Newest first. */
    list({ words, after }: MediaListFilter, limit: number) {
      let query = db.selectFrom('media').selectAll()
      for (const word of words) {
        query = query.where(sql<boolean>`search_text like ${like(word)} escape '\\'`)
      }
      if (after) {
        query = query.where(e =>
          e.or([e('at', '<', after.at), e.and([e('at', '=', after.at), e('id', '<', after.id)])]),
        )
      }
      return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
    /** Leaves the row that is there when the same file came twice at once. */
    async add(row: Insertable<MediaTable>) {
      await db
        .insertInto('media')
        .values(row)
        .onConflict(conflict => conflict.column('hash').doNothing())
        .execute()
    },
    async update(id: string, change: Updateable<MediaTable>) {
      await db.updateTable('media').set(change).where('id', '=', id).execute()
    },
    /** Unless a draft or an edition shows it. True when it is gone. */
    async removeUnused(id: string) {
      const { numDeletedRows } = await db
        .deleteFrom('media')
        .where('id', '=', id)
        .where(e =>
          e.not(
            e.or([
              e.exists(e.selectFrom('draft_media').select('story_id').where('media_id', '=', id)),
              e.exists(e.selectFrom('edition_media').select('story_id').where('media_id', '=', id)),
            ]),
          ),
        )
        .executeTakeFirst()
      return Number(numDeletedRows) > 0
    },
    listLiveStories,
    /** Stories whose draft or any edition shows it. */
    async uses(id: string) {
      const [drafts, live, stories] = await Promise.all([
        db.selectFrom('draft_media').select('story_id').where('media_id', '=', id).execute(),
        listLiveStories(id),
        db
          .selectFrom('stories')
          .select(['id', 'headline'])
          .where(e =>
            e.or([
              e(
                'id',
                'in',
                e.selectFrom('draft_media').select('story_id').where('media_id', '=', id),
              ),
              e(
                'id',
                'in',
                e.selectFrom('edition_media').select('story_id').where('media_id', '=', id),
              ),
            ]),
          )
          .orderBy('changed_at', 'desc')
          .execute(),
      ])
      const inDraft = new Set(drafts.map(row => row.story_id))
      const isLive = new Set(live)
      return stories.map(story => ({
        ...story,
        inDraft: inDraft.has(story.id),
        isPublic: isLive.has(story.id),
      }))
    },
    /** Makes `ids` what the draft shows. */
    async setDraft(storyId: string, ids: readonly string[]) {
      const rows = await db
        .selectFrom('draft_media')
        .select('media_id')
        .where('story_id', '=', storyId)
        .execute()
      const known = new Set(rows.map(row => row.media_id))
      if (known.size === ids.length && ids.every(id => known.has(id))) return
      await db.transaction().execute(async trx => {
        await trx.deleteFrom('draft_media').where('story_id', '=', storyId).execute()
        if (ids.length > 0) {
          await trx
            .insertInto('draft_media')
            .values(ids.map(media_id => ({ story_id: storyId, media_id })))
            .execute()
        }
      })
    },
    async addEdition(
      trx: Transaction<Database>,
      storyId: string,
      number: number,
      ids: readonly string[],
    ) {
      if (ids.length === 0) return
      await trx
        .insertInto('edition_media')
        .values(ids.map(media_id => ({ story_id: storyId, number, media_id })))
        .execute()
    },
  }
}

export type MediaStore = ReturnType<typeof createMediaStore>
export type MediaRow = NonNullable<Awaited<ReturnType<MediaStore['find']>>>
