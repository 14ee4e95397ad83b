// Stories in SQL: rows without their drafts, old slugs, the audit trail.
import {
  type ExpressionBuilder,
  type Insertable,
  type RawBuilder,
  type SelectQueryBuilder,
  sql,
  type Transaction,
  type Updateable,
} from 'kysely'
import type { Db } from '#server/db/database.ts'
import { openTo, type Viewer } from '#server/db/open-to.ts'
import type { Database } from '#server/db/schema.ts'
import type { Position } from '#server/http/cursor.ts'
import { editionKinds, isOver } from '#shared/publishing/edition.ts'
import { type Place, places } from '#shared/stories/place.ts'
import type { StorySort } from '#shared/stories/sort.ts'
import { isDraftState } from '#shared/workflow/transitions.ts'
import { matches } from './search.ts'

export interface ListFilter {
  viewer: Viewer
  /** The templates instead of the stories. */
  templates?: boolean | undefined
  place?: Place | undefined
  deskId?: string | undefined
  language?: string | undefined
  search?: string | undefined
  /** A person's id: stories that they have a part in. */
  assignee?: string | undefined
  /** This urgent, or more. */
  urgent?: number | undefined
  /** Not published, with a deadline before this time. */
  overdueAt?: string | undefined
  /** Changed since this person looked at them last. */
  newsFor?: string | undefined
  sort?: StorySort | undefined
  /** By place first. */
  isGrouped?: boolean | undefined
  /** Stories after this one in the order of the list. */
  after?: Position<string | number> | undefined
}

/** Editions without content: the draft is compared with what readers had last. */
const overKinds = editionKinds.filter(kind => isOver({ kind }))

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
  const correction = e
    .selectFrom('corrections')
    .whereRef('corrections.story_id', '=', 'stories.id')
    .where('corrections.closed_at', 'is', null)
  const corrects = e.selectFrom('corrections').whereRef('corrections.id', '=', 'stories.id')
  const schedule = e
    .selectFrom('schedules')
    .whereRef('schedules.story_id', '=', 'stories.id')
    .where('schedules.closed_at', 'is', null)
  return [
    correction.select('corrections.id').as('correction_id'),
    correction.select('corrections.edition').as('correction_edition'),
    corrects.select('corrections.story_id').as('corrects_id'),
    corrects.select('corrections.edition').as('corrects_edition'),
    schedule.select('schedules.at').as('schedule_at'),
    schedule.select('schedules.kind').as('schedule_kind'),
    schedule.select('schedules.user_id').as('schedule_by'),
    schedule.select('schedules.why').as('schedule_held'),
    threads.as('open_threads'),
    threads.where('threads.blocking', '=', 1).as('blocking_threads'),
    edition.select('editions.number').as('edition_number'),
    edition.select('editions.at').as('edition_at'),
    edition.where('editions.kind', 'not in', overKinds).select('editions.hash').as('edition_hash'),
  ] as const
}

function narrow<O>(
  db: Db,
  query: SelectQueryBuilder<Database, 'stories', O>,
  { viewer, templates, deskId, language, search, assignee, urgent, overdueAt, newsFor }: ListFilter,
) {
  let narrowed = query.where(openTo(viewer))
  narrowed = narrowed.where('template', '=', templates ? 1 : 0)
  // A correction is worked on from its story.
  narrowed = narrowed.where(e =>
    e.not(
      e.exists(
        e
          .selectFrom('corrections')
          .select('corrections.id')
          .whereRef('corrections.id', '=', 'stories.id'),
      ),
    ),
  )
  if (deskId) narrowed = narrowed.where('desk_id', '=', deskId)
  if (language) narrowed = narrowed.where('language', '=', language)
  if (search) narrowed = narrowed.where(matches(db, search))
  if (urgent) narrowed = narrowed.where('urgency', '<=', urgent)
  if (overdueAt) narrowed = narrowed.where('deadline', '<', overdueAt).where('live', '=', 'none')
  if (assignee) {
    narrowed = narrowed.where(e =>
      e.exists(
        e
          .selectFrom('assignments')
          .select('assignments.role')
          .whereRef('assignments.story_id', '=', 'stories.id')
          .where('assignments.user_id', '=', assignee),
      ),
    )
  }
  if (newsFor) {
    narrowed = narrowed.where(e =>
      e.exists(
        e
          .selectFrom('looks')
          .select('looks.at')
          .whereRef('looks.story_id', '=', 'stories.id')
          .whereRef('looks.draft_hash', '!=', 'stories.draft_hash')
          .where('looks.user_id', '=', newsFor),
      ),
    )
  }
  return narrowed
}

const inPlace = (place: Place) => (e: Stories) =>
  isDraftState(place)
    ? e.and([e('live', '=', 'none'), e('state', '=', place)])
    : e('live', '=', place)

/** What the list is sorted by; stories without a deadline or an urgency come last. */
const orders: Record<StorySort, { by: RawBuilder<string | number>; direction: 'asc' | 'desc' }> = {
  changed: { by: sql`stories.changed_at`, direction: 'desc' },
  deadline: { by: sql`coalesce(stories.deadline, '9999')`, direction: 'asc' },
  urgency: { by: sql`coalesce(stories.urgency, 10)`, direction: 'asc' },
  words: { by: sql`stories.words`, direction: 'desc' },
  headline: { by: sql`lower(stories.headline)`, direction: 'asc' },
}

/** Where a story's place comes in the list. */
const rankOfPlace = sql<number>`case ${sql.join(
  places.map((place, rank) =>
    isDraftState(place)
      ? sql`when stories.live = 'none' and stories.state = ${sql.lit(place)} then ${sql.lit(rank)}`
      : sql`when stories.live = ${sql.lit(place)} then ${sql.lit(rank)}`,
  ),
  sql` `,
)} else ${sql.lit(places.length)} end`

export function createStoryStore(db: Db) {
  const stories = () => db.selectFrom('stories').selectAll('stories').select(beside)

  return {
    async find(id: string) {
      return (await stories().where('id', '=', id).executeTakeFirst()) ?? null
    },
    async findBySlug(slug: string) {
      return (await stories().where('slug', '=', slug).executeTakeFirst()) ?? null
    },
    /** Finds the page's stories first, and only then what stands beside each. */
    async list(filter: ListFilter, limit: number) {
      const order = orders[filter.sort ?? 'changed']
      const rank = filter.isGrouped ? rankOfPlace : sql<number>`0`
      let query = narrow(db, db.selectFrom('stories'), filter).select([
        'stories.id',
        rank.as('rank'),
        order.by.as('sort_value'),
      ])
      query = filter.place
        ? query.where(inPlace(filter.place))
        : query.where(e => e.not(inPlace('spiked')(e)))
      const { after } = filter
      if (after) {
        const beyond = order.direction === 'asc' ? '>' : '<'
        query = query.where(e => {
          const inOrder = e.or([
            e(order.by, beyond, after.at),
            e.and([e(order.by, '=', after.at), e('id', beyond, after.id)]),
          ])
          if (!filter.isGrouped) return inOrder
          const at = after.rank ?? 0
          return e.or([e(rank, '>', at), e.and([e(rank, '=', at), inOrder])])
        })
      }
      if (filter.isGrouped) query = query.orderBy('rank')
      const page = await query
        .orderBy('sort_value', order.direction)
        .orderBy('id', order.direction)
        .limit(limit)
        .execute()
      if (page.length === 0) return []
      const ids = page.map(({ id }) => id)
      const rows = await stories().where('id', 'in', ids).execute()
      const byId = new Map(rows.map(row => [row.id, row]))
      return page.flatMap(({ id, rank: at, sort_value }) => {
        const row = byId.get(id)
        return row ? [{ ...row, rank: Number(at), sort_value }] : []
      })
    },
    async countByPlace(filter: ListFilter) {
      const rows = await narrow(db, db.selectFrom('stories'), filter)
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
    async setText(storyId: string, text: string, trx: Transaction<Database> | Db = db) {
      await trx
        .insertInto('story_texts')
        .values({ story_id: storyId, text })
        .onConflict(conflict => conflict.column('story_id').doUpdateSet({ text }))
        .execute()
    },
    async texts(storyIds: string[]) {
      if (storyIds.length === 0) return new Map<string, string>()
      const rows = await db
        .selectFrom('story_texts')
        .select(['story_id', 'text'])
        .where('story_id', 'in', storyIds)
        .execute()
      return new Map(rows.map(row => [row.story_id, row.text]))
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
