// Pictures in SQL: what is known of them, and which drafts and editions show them.
import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import { anybody, openToWithCorrections, type Viewer } from '#server/db/open-to.ts'
import type { Database } from '#server/db/schema.ts'
import { pictureOpenTo } from './open-store.ts'

export interface MediaListFilter {
  viewer: Viewer
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

  /** Pictures, with whether the whole newsroom may see each. */
  const pictures = () =>
    db
      .selectFrom('media')
      .selectAll('media')
      .select(e => e.case().when(pictureOpenTo(anybody)(e)).then(1).else(0).end().as('shared'))

  return {
    async find(id: string) {
      return (
        (await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
      )
    },
    /** Null too when it is not open to the viewer. */
    async findOpen(id: string, viewer: Viewer) {
      const row = await pictures()
        .where('media.id', '=', id)
        .where(pictureOpenTo(viewer))
        .executeTakeFirst()
      return row ?? null
    },
    /** The picture of this file that the whole newsroom may see, or that was brought for this story. */
    async findKnown(hash: string, storyId: string | null) {
      const row = await pictures()
        .where('hash', '=', hash)
        .where(e => e.or([pictureOpenTo(anybody)(e), e('media.story_id', '=', storyId)]))
        .orderBy('at')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
    async hasFile(hash: string) {
      const row = await db
        .selectFrom('media')
        .select('id')
        .where('hash', '=', hash)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    /** Newest first. */
    list({ viewer, words, after }: MediaListFilter, limit: number) {
      let query = pictures().where(pictureOpenTo(viewer))
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
    async add(row: Insertable<Database['media']>) {
      await db.insertInto('media').values(row).execute()
    },
    async update(id: string, change: Updateable<Database['media']>) {
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
    /** What readers were told, and when, of a story that showed it and is withdrawn or killed; null without one. */
    async findWithdrawal(id: string) {
      const row = await db
        .selectFrom('edition_media')
        .innerJoin('stories', 'stories.id', 'edition_media.story_id')
        .innerJoin('editions', 'editions.story_id', 'stories.id')
        .select(['editions.reader_note as reason', 'editions.at as since'])
        .where('edition_media.media_id', '=', id)
        .where('stories.live', 'in', ['withdrawn', 'killed'])
        .orderBy('editions.at', 'desc')
        .orderBy('editions.number', 'desc')
        .executeTakeFirst()
      return row ?? null
    },
    /** The ids of the stories that it belongs to: brought for them, or shown by draft or edition. */
    async storiesOf(id: string) {
      const rows = await db
        .selectFrom('media')
        .select('story_id')
        .where('id', '=', id)
        .where('story_id', 'is not', null)
        .union(db.selectFrom('draft_media').select('story_id').where('media_id', '=', id))
        .union(db.selectFrom('edition_media').select('story_id').where('media_id', '=', id))
        .execute()
      return rows.flatMap(row => row.story_id ?? [])
    },
    /** Stories open to the viewer whose draft or any edition shows it. */
    async uses(id: string, viewer: Viewer) {
      const inDrafts = db.selectFrom('draft_media').select('story_id').where('media_id', '=', id)
      const inEditions = db
        .selectFrom('edition_media')
        .select('story_id')
        .where('media_id', '=', id)
      const [drafts, live, stories] = await Promise.all([
        inDrafts.execute(),
        listLiveStories(id),
        db
          .selectFrom('stories')
          .select(['id', 'headline'])
          .where(e => e.or([e('id', 'in', inDrafts), e('id', 'in', inEditions)]))
          .where(openToWithCorrections(viewer))
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
export type MediaRow = NonNullable<Awaited<ReturnType<MediaStore['findOpen']>>>
