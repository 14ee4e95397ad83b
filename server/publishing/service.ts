// Publishing: what was checked is what goes out (rules E1–E3). Checks run here, on the server, whatever
// the browser showed; the edition, the story's state and the record are written in one transaction.
import type { MediaService } from '#server/media/service.ts'
import type { Stories } from '#server/stories/service.ts'
import type { KeptVersion, Versions } from '#server/stories/versions.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Article } from '#shared/article/article.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { counted } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Preflight, Publication } from '#shared/publishing/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import { differences } from '#shared/publishing/difference.ts'
import type { Edition, EditionKind } from '#shared/publishing/edition.ts'
import { errorsFirst } from '#shared/publishing/errors-first.ts'
import type { Story } from '#shared/stories/api.ts'
import type { AddEdition } from './add-edition.ts'
import { type Checks, isError } from './checks.ts'
import type { Editions } from './editions.ts'

export interface PublishingDeps {
  addEdition: AddEdition
  editions: Editions
  stories: Stories
  versions: Versions
  makeAhead: MediaService['makeAhead']
  checks: Checks
  /** What people stop a publication with: blocking threads, and sign-offs that are wanting (rules R4, R5). */
  gateFindings: (
    actor: Actor,
    story: Story,
    article: Article,
    language: Language,
  ) => Promise<Finding[]>
}

export function createPublishing(deps: PublishingDeps) {
  const { addEdition, editions, stories, versions, makeAhead, checks, gateFindings } = deps

  async function findingsOf(
    actor: Actor,
    story: Story,
    { article }: KeptVersion,
    language: Language,
  ): Promise<Finding[]> {
    const gate = await gateFindings(actor, story, article, language)
    return errorsFirst([...gate, ...(await checks.find(article, story, language))])
  }

  /** What is published: the basis as it was seen, or the draft as it is (rule E2). */
  async function choose(actor: Actor, story: Story, { basis, override }: Publication) {
    const current = await versions.keep(story.id, {
      reason: 'publication',
      userId: actor.id,
      rights: story.rights,
    })
    if (basis === undefined || basis === current.id) return current
    const seen = await versions.get(story.id, basis)
    if (seen.hash === current.hash || override?.moved) return seen
    const changes = differences(seen.article, current.article)
    if (changes.length === 0) return current // only ids of rows are other ones
    throw new AppError(
      'draft-moved',
      `The draft has moved on by ${counted(changes.length, 'change', 'changes')} since it was checked. Publish what you saw, or look at it again and include them.`,
      { basis: current.id, differences: changes },
    )
  }

  function refuseErrors(actor: Actor, findings: Finding[], reason: string | undefined) {
    const errors = findings.filter(isError)
    if (errors.length === 0) return null
    if (reason === undefined) {
      throw new AppError(
        'preflight',
        `${counted(errors.length, 'error stops', 'errors stop')} the publication. Mend what the checks name, or have a chief override them with a reason.`,
        { findings },
      )
    }
    if (!actor.roles.includes('chief')) {
      throw new AppError('forbidden', 'Only a chief may publish in spite of errors.', { findings })
    }
    return reason
  }

  function refuseKind(kind: EditionKind, last: { number: number } | null) {
    if (kind === 'first' && last) {
      throw new AppError('conflict', `Edition ${last.number} is out already. Publish an update.`)
    }
    if (kind === 'update' && !last) {
      throw new AppError('conflict', 'Nothing was published yet. Publish the first edition.')
    }
  }

  async function publish(
    actor: Actor,
    storyId: string,
    publication: Publication,
    language: Language,
  ): Promise<Edition> {
    const story = await stories.get(storyId)
    if (story.state === 'spiked')
      throw new AppError('conflict', 'The story is spiked. Bring it back before it is published.')
    if (story.template) {
      throw new AppError('conflict', 'A template is not published. Begin a story with it first.')
    }
    refuseKind(publication.kind, story.edition)
    const chosen = await choose(actor, story, publication)
    const override = refuseErrors(
      actor,
      await findingsOf(actor, story, chosen, language),
      publication.override?.reason,
    )
    const edition = await addEdition(
      actor,
      story,
      {
        ...publication,
        article: chosen.article,
        hash: chosen.hash,
        override,
      },
      last => refuseKind(publication.kind, last),
    )
    void makeAhead(edition.article.body)
    return edition
  }

  return {
    async preflight(actor: Actor, storyId: string, language: Language): Promise<Preflight> {
      const story = await stories.get(storyId)
      const kept = await versions.keep(storyId, {
        reason: 'preflight',
        userId: actor.id,
        rights: story.rights,
      })
      return { basis: kept.id, findings: await findingsOf(actor, story, kept, language) }
    },
    async changes(storyId: string) {
      const [article, edition] = await Promise.all([
        stories.article(storyId),
        editions.newest(storyId),
      ])
      return differences(edition?.article ?? null, article)
    },
    publish,
  }
}

export type Publishing = ReturnType<typeof createPublishing>
