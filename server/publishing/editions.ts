// Published editions, for whoever reads them: exports, feeds, the reader, the newsroom. What is live is
// kept in memory until a story or an edition changes.
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import { Article } from '#shared/article/article.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import type { EditionSummary } from '#shared/publishing/api.ts'
import { type Edition, editionKinds, isOver } from '#shared/publishing/edition.ts'
import { Rights, rightsRefusal } from '#shared/stories/rights.ts'
import type { RightsUse } from '#shared/stories/rights-uses.ts'
import { isErased } from './chain.ts'
import { kindOf } from './refuse-kind.ts'
import type { CorrectionRow, EditionRow, EditionStore } from './store.ts'

/** Stories on front pages and in feeds, at most; older ones are found by the archive and by searching. */
const liveLimit = 1000

const contentKinds = editionKinds.filter(kind => !isOver({ kind }))

const gone = () => new AppError('gone', 'The content of this edition was erased.')

const summaryOf = (
  row: EditionRow,
  corrections: readonly CorrectionRow[],
): Omit<EditionSummary, 'isErased'> => ({
  storyId: row.story_id,
  slug: row.story_slug,
  number: row.number,
  kind: kindOf(row.kind),
  hash: row.hash,
  previousHash: row.previous_hash,
  note: row.note,
  readerNote: row.reader_note,
  subscriberNote: row.subscriber_note,
  override: row.override,
  publishedBy: { id: row.user_id, name: row.user_name },
  publishedAt: row.at,
  firstPublishedAt: row.first_at,
  corrections: corrections
    .filter(({ story_id, number }) => story_id === row.story_id && number <= row.number)
    .map(({ number, at, reader_note }) => ({ number, at, text: reader_note ?? '' })),
  desk: row.desk_name,
  rights: row.story_rights === null ? null : Rights.parse(JSON.parse(row.story_rights)),
})

const editionOf = (row: EditionRow, corrections: readonly CorrectionRow[]): Edition => ({
  ...summaryOf(row, corrections),
  article: Article.parse(JSON.parse(row.article)),
})

export interface EditionsDeps {
  store: EditionStore
  events: Events
  findStory: (slug: string) => Promise<{ id: string; live: string } | null>
  now: () => Date
}

export function createEditions({ store, events, findStory, now }: EditionsDeps) {
  let live: Promise<Edition[]> | null = null
  let revision = 0
  const forget = () => {
    live = null
    revision += 1
  }
  for (const happening of [
    'edition.added',
    'story.changed',
    'settings.changed',
    'contributors.changed',
  ] as const) {
    events.on(happening, forget)
  }

  const correctionsOf = (rows: readonly EditionRow[]) =>
    store.listCorrections([...new Set(rows.map(row => row.story_id))])

  /** Editions without those whose content was erased. */
  async function read(rows: readonly EditionRow[]): Promise<Edition[]> {
    const corrections = await correctionsOf(rows)
    return rows.filter(row => !isErased(row)).map(row => editionOf(row, corrections))
  }
  const readOne = async (row: EditionRow | null) => (row && (await read([row]))[0]) ?? null

  const isAllowed = (edition: Edition, use: RightsUse) =>
    rightsRefusal(edition, use, now().toISOString()) === null

  /** What is live and may be used so, the newest story first. */
  async function listLive(use: RightsUse): Promise<Edition[]> {
    const known = live ?? store.listLive(liveLimit).then(read)
    live = known
    known.catch(forget)
    return (await known).filter(edition => isAllowed(edition, use))
  }

  /** These stories as they are live now, in this order, without those that are not. */
  async function listStories(storyIds: readonly string[], use: RightsUse): Promise<Edition[]> {
    const found = await Promise.all(storyIds.map(id => store.newest(id)))
    const rows = found.filter(row => row?.live === 'live').filter(row => row !== null)
    return (await read(rows)).filter(edition => isAllowed(edition, use))
  }

  return {
    /** Another number whenever what is published, or what is known of it, may have changed. */
    revision: () => revision,
    newest: async (storyId: string) => readOne(await store.newest(storyId)),
    /** The newest by its number and kind, without its content. */
    async last(storyId: string) {
      const row = await store.newest(storyId)
      return row && { number: row.number, kind: row.kind }
    },
    /** The newest that is not a withdrawal or a kill: what readers have, or had last. */
    newestWithContent: async (storyId: string) =>
      readOne(await store.newest(storyId, contentKinds)),
    /** All of a story, the newest first, without their articles. */
    async list(storyId: string): Promise<EditionSummary[]> {
      const rows = await store.list(storyId)
      const corrections = await correctionsOf(rows)
      return rows.map(row => ({ ...summaryOf(row, corrections), isErased: isErased(row) }))
    },
    listLive,
    /** When each live story came out first, ISO times. */
    listTimes: () => store.listTimes(),
    /** What came out first between two ISO times, the newest first. */
    async listBetween(from: string, to: string): Promise<Edition[]> {
      const found = await read(await store.listLive(liveLimit, { from, to }))
      return found.filter(edition => isAllowed(edition, 'site'))
    },
    listStories,
    /** Whether readers have one of these stories. */
    async areOnSite(storyIds: readonly string[]): Promise<boolean> {
      if (storyIds.length === 0) return false
      const recent = await listLive('site')
      if (recent.some(({ storyId }) => storyIds.includes(storyId))) return true
      return (await listStories(storyIds, 'site')).length > 0
    },
    /** An edition by its number, whatever became of the story. */
    async find(storyId: string, number: number) {
      const row = await store.find(storyId, number)
      if (row && isErased(row)) throw gone()
      return readOne(row)
    },
    /** The same, with nothing in its article when its content was erased. */
    async findRemains(
      storyId: string,
      number: number,
    ): Promise<(Edition & { isErased: boolean }) | null> {
      const row = await store.find(storyId, number)
      if (!row) return null
      const corrections = await correctionsOf([row])
      return isErased(row)
        ? { ...summaryOf(row, corrections), article: emptyArticle('und'), isErased: true }
        : { ...editionOf(row, corrections), isErased: false }
    },
    /** The live edition under a slug, or an older one by its number; rights are the caller's to ask for. */
    async bySlug(slug: string, number?: number): Promise<Edition> {
      const story = await findStory(slug)
      const row =
        story &&
        (number === undefined ? await store.newest(story.id) : await store.find(story.id, number))
      if (story && (story.live === 'withdrawn' || story.live === 'killed')) {
        const over = await store.newest(story.id)
        throw new AppError('gone', 'This story was withdrawn.', {
          reason: over?.reader_note ?? null,
          since: over?.at ?? null,
        })
      }
      if (row && isErased(row)) throw gone()
      const edition = await readOne(row)
      if (!story || !edition || story.live === 'none') {
        throw new AppError('not-found', 'No story is published at this address.')
      }
      return edition
    },
  }
}

export type Editions = ReturnType<typeof createEditions>
