// Stories in SQL: rows without their drafts, old slugs, the audit trail.
import {
  type ExpressionBuilder,
  type Insertable,
  type SelectQueryBuilder,
  sql,
  type Transaction,
  type Updateable,
} from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'
import { type Place, places } from '#shared/stories/place.ts'
import { isDraftState } from '#shared/workflow/transitions.ts'

/** Whose list it is: somebody to whom every story is open, or a person who sees what is open to them. */
export type Viewer = 'all' | { personId: string }

export interface ListFilter {
  viewer: Viewer
  place?: Place | undefined
  deskId?: string | undefined
  language?: string | undefined
  search?: string | undefined
  /** Stories after this one in the order of the list. */
  after?: { at: string; id: string } | undefined
}

type Stories = ExpressionBuilder<Database, 'stories'>

/** The newest edition and the open threads belong to other features; the list reads them beside. */
const beside = (e: Stories) => {
  const threads = e
    .selectFrom('threads')
    .whereRef('threads.story_id', '=', 'stories.id')
    .where('threads.state', '=', 'open')
    .select(q => q.fn.countAll<number>().as('n'))
  const edition = e
    .selectFrom('editions')
    .whereRef('editions.story_id', '=', 'stories.id')
    .orderBy('editions.number', 'desc')
    .limit(1)
  return [
    threads.as('open_threads'),
    threads.where('threads.blocking', '=', 1).as('blocking_threads'),
    edition.select('editions.number').as('edition_number'),
    edition.select('editions.at').as('edition_at'),
    edition.select('editions.hash').as('edition_hash'),
  ] as const
}

/** `%` and `_` in what a person types are letters. */
const like = (text: string) =>
  `%${text.toLowerCase().replaceAll(/[\\%_]/g, match => `\\${match}`)}%`

/** Not restricted, or restricted to people among whom this one is (rule W2). */
const openTo = (personId: string) => (e: Stories) =>
  e.or([
    e('stories.restricted', '=', 0),
    e.exists(
      e
        .selectFrom('story_people')
        .select('story_people.user_id')
        .whereRef('story_people.story_id', '=', 'stories.id')
        .where('story_people.user_id', '=', personId),
    ),
  ])

function narrow<O>(
  query: SelectQueryBuilder<Database, 'stories', O>,
  { viewer, deskId, language, search }: ListFilter,
) {
  let narrowed = viewer === 'all' ? query : query.where(openTo(viewer.personId))
  if (deskId) narrowed = narrowed.where('desk_id', '=', deskId)
  if (language) narrowed = narrowed.where('language', '=', language)
  if (search) narrowed = narrowed.where(sql<boolean>`search_text like ${like(search)} escape '\\'`)
  return narrowed
}

const inPlace = (place: Place) => (e: Stories) =>
  isDraftState(place)
    ? e.and([e('live', '=', 'none'), e('state', '=', place)])
    : e('live', '=', place)

export function createStoryStore(db: Db) {
  const stories = () => db.selectFrom('stories').selectAll('stories').select(beside)

  return {
    async find(id: string) {
      return (await stories().where('id', '=', id).executeTakeFirst()) ?? null
    },
    async findBySlug(slug: string) {
      return (await stories().where('slug', '=', slug).executeTakeFirst()) ?? null
    },
    /** The newest change first. */
    async list(filter: ListFilter, limit: number) {
      let query = narrow(stories(), filter)
      if (filter.place) query = query.where(inPlace(filter.place))
      const { after } = filter
      if (after) {
        query = query.where(e =>
          e.or([
            e('changed_at', '<', after.at),
            e.and([e('changed_at', '=', after.at), e('id', '<', after.id)]),
          ]),
        )
      }
      return query.orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
    async countByPlace(filter: ListFilter) {
      const rows = await narrow(db.selectFrom('stories'), filter)
        .select(['state', 'live'])
        .select(q => q.fn.countAll<number>().as('n'))
        .groupBy(['state', 'live'])
        .execute()
      const counts = Object.fromEntries(places.map(place => [place, 0])) as Record<Place, number> // every key is there
      for (const { state, live, n } of rows) {
        const place = places.find(name => name === (live === 'none' ? state : live))
        if (place) counts[place] += Number(n)
      }
      return counts
    },
    async add(trx: Transaction<Database>, story: Insertable<Database['stories']>) {
      await trx.insertInto('stories').values(story).execute()
    },
    async update(
      id: string,
      change: Updateable<Database['stories']>,
      trx: Transaction<Database> | Db = db,
    ) {
      await trx.updateTable('stories').set(change).where('id', '=', id).execute()
    },
    async isSlugTaken(slug: string) {
      const live = await db
        .selectFrom('stories')
        .select('id')
        .where('slug', '=', slug)
        .executeTakeFirst()
      const old = await db
        .selectFrom('old_slugs')
        .select('slug')
        .where('slug', '=', slug)
        .executeTakeFirst()
      return live !== undefined || old !== undefined
    },
    /** Slugs that begin like this one. */
    async slugsLike(trx: Transaction<Database>, slug: string) {
      const rows = await trx
        .selectFrom('stories')
        .select('slug')
        .where('slug', 'like', `${slug}%`)
        .union(trx.selectFrom('old_slugs').select('slug').where('slug', 'like', `${slug}%`))
        .execute()
      return new Set(rows.map(row => row.slug))
    },
    async addOldSlug(trx: Transaction<Database>, slug: string, storyId: string) {
      await trx.insertInto('old_slugs').values({ slug, story_id: storyId }).execute()
    },
    /** The slug that a story has today which once had this one. */
    async findNewSlug(slug: string) {
      const row = await db
        .selectFrom('old_slugs')
        .innerJoin('stories', 'stories.id', 'old_slugs.story_id')
        .select('stories.slug')
        .where('old_slugs.slug', '=', slug)
        .executeTakeFirst()
      return row?.slug ?? null
    },

    async addAudit(trx: Transaction<Database>, entry: Insertable<Database['audit']>) {
      await trx.insertInto('audit').values(entry).execute()
    },
    listAudit: (storyId: string) =>
      db
        .selectFrom('audit')
        .selectAll()
        .where('story_id', '=', storyId)
        .orderBy('id', 'desc')
        .execute(),

    async count() {
      const { n } = await db
        .selectFrom('stories')
        .select(q => q.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    },
  }
}

export type StoryStore = ReturnType<typeof createStoryStore>
export type StoryRow = NonNullable<Awaited<ReturnType<StoryStore['find']>>>
