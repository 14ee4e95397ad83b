// Publishing: what was checked is what goes out (rules E1–E3). Checks run here, on the server, whatever the
// browser showed. Which kind of edition goes which way is decided here; each way is a file of its own.
import type { MediaService } from '#server/media/service.ts'
import type { Stories } from '#server/stories/service.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Preflight, PreflightQuery, Publication } from '#shared/publishing/api.ts'
import { differences } from '#shared/publishing/difference.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import type { Story } from '#shared/stories/api.ts'
import type { Schedule } from '#shared/stories/schedule.ts'
import type { AddEdition } from './add-edition.ts'
import type { Basis } from './basis.ts'
import type { Corrections } from './corrections.ts'
import type { Editions } from './editions.ts'
import { refuseKind } from './refuse-kind.ts'
import type { Schedules } from './schedules.ts'
import type { createWithdrawing } from './withdrawing.ts'

export interface PublishingDeps {
  addEdition: AddEdition
  basis: Basis
  corrections: Corrections
  schedules: Schedules
  withdraw: ReturnType<typeof createWithdrawing>
  editions: Editions
  stories: Stories
  makeAhead: MediaService['makeAhead']
}

export function createPublishing(deps: PublishingDeps) {
  const { addEdition, basis, corrections, schedules, withdraw, editions, stories } = deps

  function refuseStory(story: Story) {
    if (story.state === 'spiked')
      throw new AppError('conflict', 'The story is spiked. Bring it back before it is published.')
    if (story.template) {
      throw new AppError('conflict', 'A template is not published. Begin a story with it first.')
    }
  }

  function refuseReturn(story: Story, { note }: Publication) {
    if (story.live !== 'withdrawn' || note) return
    const message = 'say for the record why a withdrawn story comes back'
    throw new AppError('invalid', 'The story is withdrawn. Say in the note why it comes back.', {
      errors: [{ path: 'body.note', message }],
    })
  }

  async function publishNow(
    actor: Actor,
    story: Story,
    publication: Publication,
    language: Language,
  ) {
    const chosen = await basis.choose(actor, story, publication)
    const findings = await basis.findings(actor, story, chosen.article, language)
    const override = basis.refuseErrors(actor, findings, publication.override?.reason)
    return addEdition(
      actor,
      story,
      { ...publication, article: chosen.article, hash: chosen.hash, override },
      async () => ({ versionId: chosen.id }),
    )
  }

  async function edit(
    actor: Actor,
    story: Story,
    publication: Publication,
    language: Language,
  ): Promise<Edition | { schedule: Schedule }> {
    const { kind, at } = publication
    if (story.corrects && kind !== 'correction') {
      throw new AppError(
        'conflict',
        'This draft corrects an edition and goes out as a correction only.',
      )
    }
    if (kind === 'withdrawal' || kind === 'kill')
      return withdraw(actor, story, { ...publication, kind })
    refuseStory(story)
    if (kind === 'correction') {
      const corrected = story.corrects ? await stories.get(story.corrects.storyId) : story
      return corrections.publish(actor, corrected, publication, language)
    }
    refuseKind(kind, await editions.last(story.id))
    await corrections.demandMerged(story.id)
    refuseReturn(story, publication)
    if (at === undefined) return publishNow(actor, story, publication, language)
    return { schedule: await schedules.add(actor, story, { ...publication, kind, at }, language) }
  }

  return {
    async preflight(
      actor: Actor,
      storyId: string,
      { at, basis: seen }: PreflightQuery,
      language: Language,
    ): Promise<Preflight> {
      const story = await stories.get(storyId)
      const kept = await basis.look(actor, story, seen)
      const moment = at && new Date(at).toISOString()
      return {
        basis: kept.id,
        findings: await basis.findings(actor, story, kept.article, language, moment),
      }
    },
    /** What a draft has that readers have not; for a correction, what it corrects. */
    async changes(storyId: string) {
      const { corrects } = await stories.get(storyId)
      const [article, edition] = await Promise.all([
        stories.article(storyId),
        editions.newestWithContent(corrects?.storyId ?? storyId),
      ])
      return differences(edition?.article ?? null, article)
    },
    async publish(actor: Actor, storyId: string, publication: Publication, language: Language) {
      const done = await edit(actor, await stories.get(storyId), publication, language)
      if ('schedule' in done) return done
      void deps.makeAhead(done.article.body)
      return { edition: done }
    },
  }
}

export type Publishing = ReturnType<typeof createPublishing>
