// Pictures of the newsroom: taken in whole or not at all, described, found again, shown to readers as
// long as an edition that they may read has them. What belongs to restricted stories alone is not there for
// those who may not open one of them (rule W2).
import type { Access } from '#server/access/access.ts'
import { viewerOf } from '#server/access/viewer.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { createInTurn } from '#server/in-turn.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Body } from '#shared/article/body.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Media, MediaChange, MediaFilter, MediaPage, MediaUse } from '#shared/media/api.ts'
import { mediaIn } from '#shared/media/in-article.ts'
import { megabytes, pictureLimit, pictureTypes } from '#shared/media/limits.ts'
import { type RenditionFormat, widthNear, widthsOf } from '#shared/media/renditions.ts'
import { type Actor, isGuest } from '#shared/permissions/roles.ts'
import type { EmbeddedFacts } from './embedded-facts.ts'
import type { FileStore } from './files.ts'
import type { Measured, Pictures } from './pictures.ts'
import type { Queue } from './queue.ts'
import type { Renditions } from './renditions.ts'
import type { MediaRow, MediaStore } from './store.ts'

export interface MediaDeps {
  store: MediaStore
  files: FileStore
  pictures: Pictures
  queue: Queue
  renditions: Renditions
  access: Pick<Access, 'mayOpen' | 'openTo'>
  readEmbedded: (bytes: Uint8Array) => Promise<EmbeddedFacts>
  people: () => Promise<Map<string, Person>>
  /** Whether readers have one of these live stories: their rights may say no. */
  areOnSite: (storyIds: readonly string[]) => Promise<boolean>
  /** Whether a profile shows it, which readers see. */
  isPortrait: (mediaId: string) => Promise<boolean>
  now: () => Date
  newId: () => string
}

/** What the editor shows first; rendering it is also the proof that the file is whole. */
const firstWidth = 960

const wordsOf = (search: string) => search.toLowerCase().split(/\s+/u).filter(Boolean)

const focusOf = ({ focus_x: x, focus_y: y }: Pick<MediaRow, 'focus_x' | 'focus_y'>) =>
  x === null || y === null ? null : { x, y }

const searchTextOf = (
  row: Pick<MediaRow, 'caption' | 'alt' | 'credit' | 'creator' | 'rights' | 'filename'>,
) =>
  [row.caption, row.alt, row.credit, row.creator, row.rights, row.filename]
    .join(' ')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')

export function createMedia(deps: MediaDeps) {
  const {
    store,
    files,
    pictures,
    queue,
    renditions,
    access,
    readEmbedded,
    people,
    areOnSite,
    isPortrait,
    now,
    newId,
  } = deps
  /** One at a time for a file: the second to bring it finds what the first one brought. */
  const inTurn = createInTurn()

  const present = (row: MediaRow, known: Map<string, Person>): Media => ({
    id: row.id,
    type: pictureTypes.find(type => type === row.type) ?? 'image/jpeg',
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    hash: row.hash,
    filename: row.filename,
    caption: row.caption,
    credit: row.credit,
    creator: row.creator,
    rights: row.rights,
    alt: row.alt,
    takenAt: row.taken_at,
    digitalSource: row.digital_source,
    focus: focusOf(row),
    restricted: row.shared === 0,
    by: (row.user_id !== null && known.get(row.user_id)) || null,
    at: row.at,
  })

  async function getRow(actor: Actor, id: string) {
    const row = await store.findOpen(id, viewerOf(actor))
    if (!row) throw new AppError('not-found', 'There is no such picture.')
    return row
  }

  const get = async (actor: Actor, id: string): Promise<Media> =>
    present(await getRow(actor, id), await people())

  /** Looks at all of a file; what it is, and how it looks at the first width. */
  const inspect = (bytes: Buffer) =>
    queue.do(async () => {
      const measured = await pictures.measure(bytes)
      const width = widthNear(measured.width, firstWidth)
      return { measured, width, first: await pictures.render(bytes, width, 'webp') }
    })

  async function describe(
    actor: Actor,
    received: { hash: string; bytes: Buffer },
    { type, width, height }: Measured,
    filename: string,
    storyId: string | null,
  ) {
    const { takenAt, digitalSource, ...texts } = await readEmbedded(received.bytes)
    const row = {
      id: newId(),
      hash: received.hash,
      type,
      width,
      height,
      bytes: received.bytes.length,
      filename,
      ...texts,
      taken_at: takenAt,
      digital_source: digitalSource,
      focus_x: null,
      focus_y: null,
      user_id: actor.id,
      at: now().toISOString(),
      story_id: storyId,
    }
    return { ...row, search_text: searchTextOf(row) }
  }

  async function keep(
    actor: Actor,
    received: Awaited<ReturnType<FileStore['receive']>>,
    filename: string,
    storyId: string | null,
  ): Promise<Media> {
    const known = await store.findKnown(received.hash, storyId)
    if (known) return present(known, await people())
    const { measured, width, first } = await inspect(received.bytes)
    const row = await describe(actor, received, measured, filename, storyId)
    await received.keep()
    await files.writeRendition(received.hash, `${width}.webp`, first)
    await store.add(row)
    return get(actor, row.id)
  }

  return {
    get,
    /**
     * Throws AppError, with nothing kept, when it is no picture, too large, or damaged. A picture that was
     * brought for a story is seen by those who may open that.
     */
    async add(
      actor: Actor,
      chunks: AsyncIterable<Uint8Array>,
      { filename, storyId = null }: { filename: string; storyId?: string | null | undefined },
    ): Promise<Media> {
      if (storyId !== null && !(await access.mayOpen(actor, storyId))) {
        throw new AppError('not-found', 'There is no such story.')
      }
      const tooLarge = `A picture has at most ${megabytes(pictureLimit)} MB. This is more.`
      const received = await files.receive(chunks, pictureLimit, tooLarge)
      try {
        return await inTurn(received.hash, () => keep(actor, received, filename, storyId))
      } finally {
        await received.discard()
      }
    },
    async list(actor: Actor, { search = '', cursor, limit }: MediaFilter): Promise<MediaPage> {
      const after = cursor === undefined ? undefined : readCursor(cursor)
      const [rows, known] = await Promise.all([
        store.list({ viewer: viewerOf(actor), words: wordsOf(search), after }, limit + 1),
        people(),
      ])
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        media: page.map(row => present(row, known)),
        next: rows.length > limit && last ? writeCursor({ at: last.at, id: last.id }) : null,
      }
    },
    async uses(actor: Actor, id: string): Promise<MediaUse[]> {
      await getRow(actor, id)
      const uses = await store.uses(id, viewerOf(actor))
      return uses.map(({ id: storyId, ...use }) => ({ storyId, ...use }))
    },
    async update(actor: Actor, id: string, { focus, ...texts }: MediaChange): Promise<Media> {
      const { shared: _shared, ...row } = await getRow(actor, id)
      const given = Object.fromEntries(
        Object.entries(texts).filter(([, value]) => value !== undefined),
      )
      const changed = {
        ...row,
        ...given,
        ...(focus !== undefined && { focus_x: focus?.x ?? null, focus_y: focus?.y ?? null }),
      }
      await store.update(id, { ...changed, search_text: searchTextOf(changed) })
      return get(actor, id)
    },
    async remove(actor: Actor, id: string) {
      const { hash } = await getRow(actor, id)
      if (await isPortrait(id)) {
        throw new AppError(
          'conflict',
          'A profile shows this picture. Take it from there first: Settings, Profiles.',
        )
      }
      if (!(await store.removeUnused(id))) {
        throw new AppError(
          'conflict',
          'A story shows this picture, in its draft or in an edition. Only pictures that no story shows can be deleted.',
        )
      }
      await inTurn(hash, async () => {
        if (!(await store.hasFile(hash))) await files.remove(hash)
      })
    },
    /** Whether anybody may see it: the newest edition of a story that readers have shows it, or a profile does. */
    isPublic: async (id: string) =>
      (await areOnSite(await store.listLiveStories(id))) || (await isPortrait(id)),
    findWithdrawal: store.findWithdrawal,
    /** How somebody who is signed in may see it. A guest sees what belongs to the story of the invitation. */
    async sight(actor: Actor, id: string): Promise<'none' | 'restricted' | 'shared'> {
      if (isGuest(actor)) {
        const open = await access.openTo(actor, await store.storiesOf(id))
        return open.length > 0 ? 'restricted' : 'none'
      }
      const row = await store.findOpen(id, viewerOf(actor))
      if (!row) return 'none'
      return row.shared === 1 ? 'shared' : 'restricted'
    },
    /** Null when there is no such picture, or no such rendition of it. */
    /** Its measures and focal point, whoever asks; null when it is gone. */
    async findMeasures(id: string) {
      const row = await store.find(id)
      return row && { width: row.width, height: row.height, focus: focusOf(row) }
    },
    async rendition(id: string, width: number, format: RenditionFormat) {
      const row = await store.find(id)
      return row && widthsOf(row.width).includes(width) ? renditions.get(row, width, format) : null
    },
    async original(actor: Actor, id: string) {
      const row = await getRow(actor, id)
      const bytes = await files.readOriginal(row.hash)
      if (!bytes) {
        throw new AppError('not-found', 'The file of this picture is missing. Upload it again.')
      }
      return { bytes, type: row.type, filename: row.filename }
    },
    /** A draft shows these pictures now. */
    noteDraft: (storyId: string, body: Body) => store.setDraft(storyId, mediaIn(body)),
    /** An edition shows these pictures, inside the transaction that adds it. */
    noteEdition: (
      trx: Parameters<MediaStore['addEdition']>[0],
      { storyId, number, article }: { storyId: string; number: number; article: { body: Body } },
    ) => store.addEdition(trx, storyId, number, mediaIn(article.body)),
    /** Makes the renditions that readers of this body will ask for. Never throws. */
    async makeAhead(body: Body) {
      const rows = await Promise.all(mediaIn(body).map(store.find))
      await renditions.makeAhead(rows.filter(row => row !== null))
    },
  }
}

export type MediaService = ReturnType<typeof createMedia>
