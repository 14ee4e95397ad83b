// Corrections (rule E6): a draft of its own that begins at the live edition and shares the draft's history. It
// goes out alone; then Yjs merges it into the draft, so that nothing newer is lost. It can be discarded.
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { Drafts } from '#server/collab/drafts.ts'
import type { Rooms } from '#server/collab/rooms.ts'
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import { createInTurn } from '#server/in-turn.ts'
import type { Stories } from '#server/stories/service.ts'
import type { Versions } from '#server/stories/versions.ts'
import { AppError } from '#shared/api/errors.ts'
import { Article } from '#shared/article/article.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Publication } from '#shared/publishing/api.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { Story } from '#shared/stories/api.ts'
import type { AddEdition } from './add-edition.ts'
import type { Basis } from './basis.ts'
import type { CorrectionStore } from './correction-store.ts'
import { refuseKind } from './refuse-kind.ts'
import type { EditionStore } from './store.ts'

export interface CorrectionsDeps {
  db: Db
  store: CorrectionStore
  editionStore: Pick<EditionStore, 'newest'>
  addEdition: AddEdition
  basis: Basis
  stories: Stories
  drafts: Drafts
  rooms: Rooms
  versions: Pick<Versions, 'published' | 'adopt'>
  events: Events
  logger: Logger
  now: () => Date
}

const closedMeanwhile = () =>
  new AppError(
    'conflict',
    'This correction was published or discarded a moment ago. Look at the story again.',
  )

const outdated = (edition: number) =>
  new AppError(
    'conflict',
    `Another edition went out after edition ${edition}, which this corrects. Discard the correction and open a new one, so that nothing newer is taken back.`,
  )

export function createCorrections(deps: CorrectionsDeps) {
  const { db, store, editionStore, addEdition, basis, stories, drafts } = deps
  const { rooms, versions, events, logger, now } = deps
  const inTurn = createInTurn()

  events.on('access.changed', ({ storyId, before }) => {
    void store
      .findOpen(storyId)
      .then(known => known && events.emit('access.changed', { storyId: known.id, before }))
      .catch(error => logger.error({ err: error, storyId }, 'who is in a correction stayed in it'))
  })

  async function getOpen(storyId: string) {
    const open = await store.findOpen(storyId)
    if (open) return open
    throw new AppError(
      'conflict',
      'No correction of this story is open. Open one: it begins at the live edition and goes out alone.',
    )
  }

  async function open(actor: Actor, storyId: string): Promise<Story> {
    const known = await store.findOpen(storyId)
    if (known) return stories.get(known.id)
    const [story, edition] = await Promise.all([stories.get(storyId), editionStore.newest(storyId)])
    if (story.corrects)
      throw new AppError('conflict', 'This is a correction already. Go on with it.')
    refuseKind('correction', edition)
    const kept =
      edition && (await versions.published(storyId, { id: edition.version_id, hash: edition.hash }))
    if (!edition || !kept || kept.epoch !== story.epoch) {
      throw new AppError(
        'conflict',
        'The draft has begun anew since that edition, so nothing can be merged back. Publish an update instead.',
      )
    }
    const at = now().toISOString()
    await drafts.caughtUp()
    return stories.begin(actor, {
      action: 'correction-opened',
      article: Article.parse(JSON.parse(edition.article)),
      desk: story.desk,
      rights: story.rights,
      embargo: story.embargo,
      slug: `correction-${edition.number}-of-${storyId.slice(0, 8)}-${Date.parse(at).toString(36)}`,
      draft: (trx, id) => drafts.fork(trx, { storyId: id, from: storyId, state: kept.state, at }),
      also: async (trx, id) => {
        await store.add(trx, {
          id,
          story_id: storyId,
          edition: edition.number,
          opened_by: actor.id,
          opened_at: at,
          outcome: null,
          closed_at: null,
        })
        await stories.audit(trx, actor, storyId, {
          action: 'correction-opened',
          to: String(edition.number),
        })
      },
    })
  }

  /** The edition is out whatever becomes of the merging; it is done before the next edition, or at the next start. */
  const notMerged = (correction: { id: string; story_id: string }) => (error: unknown) =>
    logger.error(
      { err: error, storyId: correction.story_id, correction: correction.id },
      'a correction is not merged into its draft yet',
    )

  /** Puts what was published into the draft of its story. Doing it twice changes nothing. */
  async function merge({ id, story_id: storyId }: { id: string; story_id: string }) {
    const fork = await drafts.stored(id)
    const epoch = (await drafts.epochs([storyId])).get(storyId)
    if (fork && fork.epoch === epoch) {
      await drafts.copyAuthorship(id, storyId, fork.epoch)
      const state = Y.mergeUpdates([...(fork.state ? [fork.state] : []), ...fork.updates])
      await rooms.use(storyId, room => room.merge(state, fork.owners))
    } else {
      logger.error({ storyId, correction: id }, 'a correction has no draft to be merged into')
    }
    await store.setMerged(id)
  }

  return {
    /** The one that is open, or a new one. */
    open: (actor: Actor, storyId: string) => inTurn(storyId, () => open(actor, storyId)),

    async publish(
      actor: Actor,
      story: Story,
      publication: Publication,
      language: Language,
    ): Promise<Edition> {
      const correction = await getOpen(story.id)
      const fork = await stories.get(correction.id)
      const chosen = await basis.choose(actor, fork, publication)
      const findings = await basis.findings(actor, fork, chosen.article, language)
      const override = basis.refuseErrors(actor, findings, publication.override?.reason)
      const at = now().toISOString()
      const edition = await addEdition(
        actor,
        story,
        { ...publication, article: chosen.article, hash: chosen.hash, override },
        async (trx, number) => {
          if (number !== correction.edition + 1) throw outdated(correction.edition)
          if (!(await store.close(trx, correction.id, 'published', at))) throw closedMeanwhile()
          return { versionId: await versions.adopt(trx, chosen.id, { storyId: story.id }) }
        },
      )
      await rooms
        .closeStory(correction.id, 'noSuchStory', () => merge(correction))
        .catch(notMerged(correction))
      return edition
    },

    async discard(actor: Actor, storyId: string) {
      const correction = await getOpen(storyId)
      await rooms.closeStory(correction.id, 'noSuchStory', () =>
        db.transaction().execute(async trx => {
          if (!(await store.close(trx, correction.id, 'discarded', now().toISOString())))
            throw closedMeanwhile()
          await stories.audit(trx, actor, storyId, {
            action: 'correction-discarded',
            to: String(correction.edition),
          })
        }),
      )
      events.emit('story.changed', { storyId })
    },
    openerOf: async (storyId: string) => (await getOpen(storyId)).opened_by,

    /** Before an edition is made of the draft: nothing that was corrected may be in it uncorrected. */
    async demandMerged(storyId: string) {
      for (const correction of await store.listUnmerged(storyId)) {
        await merge(correction).catch(error => {
          notMerged(correction)(error)
          throw new AppError(
            'conflict',
            `The correction of edition ${correction.edition} is not in the draft yet. Try again in a moment.`,
          )
        })
      }
    },

    /** Merges what a stop of the newsroom left unmerged. */
    async catchUp() {
      for (const correction of await store.listUnmerged())
        await merge(correction).catch(notMerged(correction))
    },
  }
}

export type Corrections = ReturnType<typeof createCorrections>
