// Stories: creating them with their drafts, finding them, and what is kept about them outside the draft.
import { viewerOf } from '#server/access/viewer.ts'
import type { Trail } from '#server/audit/service.ts'
import type { Drafts } from '#server/collab/drafts.ts'
import type { Rooms } from '#server/collab/rooms.ts'
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import { readSortCursor, writeCursor } from '#server/http/cursor.ts'
import type { PlanLines } from '#server/planning/lines.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Article } from '#shared/article/article.ts'
import type { Body } from '#shared/article/body.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { readArticle } from '#shared/article/read.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type {
  Embargo,
  HistoryEntry,
  NewStory,
  Story,
  StoryChange,
  StoryFilter,
  StoryPage,
} from '#shared/stories/api.ts'
import type { Rights } from '#shared/stories/rights.ts'
import { type Audit, stepsOf, type Trx } from './changes.ts'
import {
  draftColumns,
  type Facts,
  factsOf,
  rightsColumns,
  searchText,
  withRights,
} from './facts.ts'
import { createPresenter } from './present.ts'
import { snippetOf } from './search.ts'
import { freeSlug, isPlaceholder, slugOf } from './slug.ts'
import type { StoryStore } from './store.ts'

export type { Trx } from './changes.ts'

export interface StoriesDeps {
  db: Db
  store: StoryStore
  drafts: Drafts
  rooms: Rooms
  events: Events
  trail: Pick<Trail, 'record'>
  /** Everybody by id, for replies that name people. */
  people: () => Promise<Map<string, Person>>
  /** A desk by its name or id. */
  findDesk: (nameOrId: string) => Promise<{ id: string } | null>
  /** How many errors and warnings the checks find. */
  countFindings: (article: Article, facts: Facts) => Promise<{ errors: number; warnings: number }>
  /** Told what a draft shows whenever the list follows it. */
  noteDraft: (storyId: string, body: Body) => Promise<void>
  planLines: PlanLines
  siteLanguage: string
  now: () => Date
  newId: () => string
}

/** What a new story begins with. */
export interface Beginning {
  article: Article
  desk?: string | null | undefined
  embargo?: Embargo | null
  rights?: Rights | null
  /** A form for stories, not one itself. */
  template?: boolean
  /** What the audit trail calls it, and adds. */
  action: 'created' | 'imported' | 'copied' | 'translated' | 'correction-opened'
  note?: string | null
  /** What belongs in the same transaction. */
  also?: (trx: Trx, storyId: string) => Promise<void>
  /** Begins the draft with something else than the article, in the same transaction. */
  draft?: (trx: Trx, storyId: string) => Promise<void>
  /** Else it is the headline's. */
  slug?: string
}

export function createStories(deps: StoriesDeps) {
  const { db, store, drafts, rooms, events, people, countFindings, now, newId } = deps
  const present = createPresenter({
    people,
    present: rooms.present,
    epochs: drafts.epochs,
    planLines: deps.planLines,
  })

  async function getRow(id: string) {
    const row = await store.find(id)
    if (!row) throw new AppError('not-found', 'There is no such story.')
    return row
  }

  async function get(id: string, viewer: string | null = null): Promise<Story> {
    const [story] = await present([await getRow(id)], viewer)
    if (!story) throw new Error('one row in, one story out')
    return story
  }

  async function deskId(desk: string | null | undefined) {
    if (!desk) return null
    const found = await deps.findDesk(desk)
    if (found) return found.id
    throw new AppError('invalid', `There is no desk called ${desk}.`, {
      errors: [{ path: 'body.desk', message: 'there is no such desk' }],
    })
  }

  /** One entry of the audit trail, inside the transaction of what it tells about. */
  const audit: Audit = (trx, actor, storyId, entry) =>
    deps.trail.record(actor, { ...entry, storyId }, trx)

  async function begin(actor: Actor | null, beginning: Beginning) {
    const { article, desk, embargo = null, rights = null, action, note = null } = beginning
    const id = newId()
    const at = now().toISOString()
    const facts = { rights, embargo, desk: await deskId(desk) }
    const slug = beginning.slug ?? (slugOf(article.headline) || `untitled-${id.slice(0, 6)}`)
    const story = {
      id,
      slug: await freeSlug(slug, store.isSlugTaken),
      desk_id: facts.desk,
      state: 'draft',
      live: 'none',
      ...rightsColumns(rights),
      embargo: embargo && JSON.stringify(embargo),
      template: beginning.template ? (1 as const) : (0 as const),
      created_by: actor?.id ?? null,
      created_at: at,
      changed_at: at,
      ...draftColumns(withRights(article, rights), await countFindings(article, facts)),
    }
    await db.transaction().execute(async trx => {
      await store.add(trx, story)
      await store.setText(id, searchText(article, story.slug), trx)
      if (beginning.draft) await beginning.draft(trx, id)
      else await drafts.begin(trx, { storyId: id, article, userId: actor?.id ?? null, at })
      await audit(trx, actor, id, { action, to: 'draft', note })
      await beginning.also?.(trx, id)
    })
    events.emit('story.created', { storyId: id })
    return get(id)
  }

  /** The draft as it is now, with what is kept beside it; durable when this resolves (rule C2). */
  async function article(id: string): Promise<Article> {
    const row = await getRow(id)
    const draft = await rooms.use(id, room => room.read(readArticle))
    return withRights(draft, factsOf(row).rights)
  }

  /** Brings the list's columns up to date with the draft. */
  async function index(id: string) {
    const draft = await rooms.use(id, room => room.read(readArticle))
    const row = await getRow(id)
    const facts = factsOf(row)
    const current = withRights(draft, facts.rights)
    const columns = draftColumns(current, await countFindings(current, facts))
    await db.transaction().execute(async trx => {
      await store.update(id, { ...columns, changed_at: now().toISOString() }, trx)
      await store.setText(id, searchText(current, row.slug), trx)
    })
    await deps.noteDraft(id, current.body)
    events.emit('story.changed', { storyId: id })
  }

  async function snippetsOf(rows: readonly { id: string }[], search: string) {
    const texts = await store.texts(rows.map(row => row.id))
    return new Map([...texts].map(([id, text]) => [id, snippetOf(text, search)]))
  }

  return {
    begin,
    create: (actor: Actor, { headline, language, desk }: NewStory) =>
      begin(actor, {
        article: { ...emptyArticle(language ?? deps.siteLanguage), headline: headline ?? '' },
        desk,
        action: 'created',
      }),
    get,
    count: store.count,
    /** The stories that `actor` may see; `assignee` may be `me`. */
    async list(actor: Actor, query: StoryFilter): Promise<StoryPage> {
      const { place, desk, language, search, assignee, urgency, overdue, cursor, limit } = query
      const filter = {
        viewer: viewerOf(actor),
        templates: query.template,
        deskId: desk,
        language,
        search,
        assignee: assignee === 'me' ? actor.id : assignee,
        urgent: urgency,
        overdueAt: overdue ? now().toISOString() : undefined,
        newsFor: query.news ? actor.id : undefined,
        sort: query.sort,
        isGrouped: query.grouped,
      }
      const after = cursor === undefined ? undefined : readSortCursor(cursor)
      const [rows, counts] = await Promise.all([
        store.list({ ...filter, place, after }, limit + 1),
        store.countByPlace(filter),
      ])
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const snippets = search ? await snippetsOf(page, search) : undefined
      return {
        stories: await present(page, actor.id, snippets),
        counts,
        next:
          rows.length > limit && last
            ? writeCursor({ at: last.sort_value, id: last.id, rank: last.rank })
            : null,
      }
    },
    article,
    index,
    async update(actor: Actor, story: Story, change: StoryChange) {
      const steps = await stepsOf({ store, now, deskId }, actor, story, change)
      await db.transaction().execute(async trx => {
        for (const step of steps) await audit(trx, actor, story.id, await step(trx))
      })
      await index(story.id)
      if (change.rights !== undefined) events.emit('rights.recorded', { storyId: story.id })
      return get(story.id)
    },
    /** A headline may give a story its slug as long as nothing was published under it. */
    async settleSlug(trx: Trx, { id, slug }: Pick<Story, 'id' | 'slug'>, headline: string) {
      const wanted = slugOf(headline)
      if (!isPlaceholder(slug) || wanted === '') return slug
      const taken = await store.slugsLike(trx, wanted)
      const settled = await freeSlug(wanted, async name => taken.has(name))
      await store.update(id, { slug: settled }, trx)
      return settled
    },
    audit,
    setPlan: (trx: Trx, id: string, change: Parameters<typeof store.update>[1]) =>
      store.update(id, change, trx),
    setState: (trx: Trx, id: string, state: { state?: string; live?: string }) =>
      store.update(id, { ...state, changed_at: now().toISOString() }, trx),
    async history(id: string): Promise<HistoryEntry[]> {
      await getRow(id)
      const [rows, known] = await Promise.all([store.listAudit(id), people()])
      return rows.map(row => ({
        at: row.at,
        by: (row.user_id !== null && known.get(row.user_id)) || null,
        action: row.action,
        from: row.from_value,
        to: row.to_value,
        note: row.note,
      }))
    },
    findNewSlug: store.findNewSlug,
    findBySlug: store.findBySlug,
  }
}

export type Stories = ReturnType<typeof createStories>
