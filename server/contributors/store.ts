// Profiles in SQL. One that was merged into another is in no list; it only leads there.
import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type Trx = Transaction<Database>

/** `%` and `_` in what a person types are letters. */
const like = (text: string) => text.replaceAll(/[\\%_]/g, match => `\\${match}`)

export const createContributorStore = (db: Db) => ({
  /** All of them, also those that were merged or archived. */
  all: () => db.selectFrom('contributors').selectAll().execute(),
  async find(id: string) {
    const row = await db
      .selectFrom('contributors')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  },
  /** The profile that the slug leads to, today or from before. */
  async findBySlug(slug: string) {
    const row = await db
      .selectFrom('contributors')
      .innerJoin('contributor_slugs', 'contributor_slugs.contributor_id', 'contributors.id')
      .selectAll('contributors')
      .where('contributor_slugs.slug', '=', slug)
      .executeTakeFirst()
    return row ?? null
  },
  async findByUser(userId: string) {
    const row = await db
      .selectFrom('contributors')
      .selectAll()
      .where('user_id', '=', userId)
      .executeTakeFirst()
    return row ?? null
  },
  async hasPicture(mediaId: string) {
    const row = await db
      .selectFrom('contributors')
      .select('id')
      .where('picture_id', '=', mediaId)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },
  /** By name. `words` are in small letters, without accents; each begins a word of the name or the role. */
  list(
    filter: { words: readonly string[]; archived: boolean },
    limit: number,
    after?: { at: string; id: string },
  ) {
    let query = db.selectFrom('contributors').selectAll().where('merged_into', 'is', null)
    if (!filter.archived) query = query.where('archived', '=', 0)
    for (const word of filter.words) {
      query = query.where(sql<boolean>`(' ' || search_name) like ${`% ${like(word)}%`} escape '\\'`)
    }
    if (after) {
      query = query.where(e =>
        e.or([
          e('search_name', '>', after.at),
          e.and([e('search_name', '=', after.at), e('id', '>', after.id)]),
        ]),
      )
    }
    return query.orderBy('search_name').orderBy('id').limit(limit).execute()
  },
  /** `also` is what belongs in the same transaction, here and below. */
  async add(row: Insertable<Database['contributors']>, also: (trx: Trx) => Promise<void>) {
    await db.transaction().execute(async trx => {
      await trx.insertInto('contributors').values(row).execute()
      await trx
        .insertInto('contributor_slugs')
        .values({ slug: row.slug, contributor_id: row.id })
        .execute()
      await also(trx)
    })
  },
  async update(
    id: string,
    change: Updateable<Database['contributors']>,
    also: (trx: Trx) => Promise<void>,
  ) {
    await db.transaction().execute(async trx => {
      await trx.updateTable('contributors').set(change).where('id', '=', id).execute()
      if (change.slug !== undefined) {
        await trx
          .insertInto('contributor_slugs')
          .values({ slug: change.slug, contributor_id: id })
          .onConflict(c => c.doNothing())
          .execute()
      }
      await also(trx)
    })
  },
  /** All that leads to `id` leads to `into` from then on; `change` is what that takes over. */
  async merge(
    id: string,
    into: string,
    change: Updateable<Database['contributors']>,
    also: (trx: Trx) => Promise<void>,
  ) {
    await db.transaction().execute(async trx => {
      await trx
        .updateTable('contributor_slugs')
        .set({ contributor_id: into })
        .where('contributor_id', '=', id)
        .execute()
      await trx
        .updateTable('contributors')
        .set({ merged_into: into, user_id: null, picture_id: null, email: null, bio: '' })
        .where(e => e.or([e('id', '=', id), e('merged_into', '=', id)]))
        .execute()
      await trx.updateTable('contributors').set(change).where('id', '=', into).execute()
      await also(trx)
    })
  },
  async remove(id: string, also: (trx: Trx) => Promise<void>) {
    await db.transaction().execute(async trx => {
      await trx.deleteFrom('contributors').where('id', '=', id).execute()
      await also(trx)
    })
  },
})

export type ContributorStore = ReturnType<typeof createContributorStore>
export type ContributorRow = NonNullable<Awaited<ReturnType<ContributorStore['find']>>>
