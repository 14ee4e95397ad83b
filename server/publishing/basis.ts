// What is about to go out, and what stands against it (rules E2, E3): the version that the editor was shown,
// what the checks and people say of it, and whether a chief's reason goes before that.
import type { Stories } from '#server/stories/service.ts'
import type { KeptVersion, Versions } from '#server/stories/versions.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Article } from '#shared/article/article.ts'
import { counted, type Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Publication } from '#shared/publishing/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import { differences } from '#shared/publishing/difference.ts'
import { errorsFirst } from '#shared/publishing/errors-first.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Checks, isError } from './checks.ts'

export interface BasisDeps {
  stories: Pick<Stories, 'get'>
  versions: Pick<Versions, 'keep' | 'get' | 'hold'>
  checks: Checks
  /** What people stop a publication with: blocking threads, and sign-offs that are wanting (rules R4, R5). */
  gateFindings: (
    actor: Actor,
    story: Story,
    article: Article,
    language: Language,
  ) => Promise<Finding[]>
}

export function createBasis({ stories, versions, checks, gateFindings }: BasisDeps) {
  /** A correction is checked by its own threads, and by what is recorded with the story that it corrects. */
  async function subjectOf(story: Story): Promise<Story> {
    if (!story.corrects) return story
    const { rights, embargo, desk } = await stories.get(story.corrects.storyId)
    return { ...story, rights, embargo, desk }
  }

  return {
    /** `at` is when it goes out, an ISO time; now when absent. */
    async findings(
      actor: Actor,
      story: Story,
      article: Article,
      language: Language,
      at?: string,
    ): Promise<Finding[]> {
      const subject = await subjectOf(story)
      const gate = await gateFindings(actor, subject, article, language)
      return errorsFirst([...gate, ...(await checks.find(article, subject, language, at))])
    },

    async keep(actor: Actor, story: Story, reason: 'preflight' | 'publication') {
      const { rights } = await subjectOf(story)
      return versions.keep(story.id, { reason, userId: actor.id, rights })
    },

    /** What is checked: the version that was `seen` before, or the draft as it is. */
    async look(actor: Actor, story: Story, seen: string | undefined): Promise<KeptVersion> {
      return seen === undefined
        ? this.keep(actor, story, 'preflight')
        : versions.get(story.id, seen)
    },

    /** What is published: the basis as it was seen, or the draft as it is (rule E2). It is kept for ever. */
    async choose(
      actor: Actor,
      story: Story,
      { basis, override }: Pick<Publication, 'basis' | 'override'>,
    ): Promise<KeptVersion> {
      const current = await this.keep(actor, story, 'publication')
      if (basis === undefined || basis === current.id) return current
      const seen = await versions.get(story.id, basis)
      if (seen.hash === current.hash || override?.moved) {
        await versions.hold(story.id, seen.id)
        return seen
      }
      const changes = differences(seen.article, current.article)
      if (changes.length === 0) return current // only ids of rows are other ones
      throw new AppError(
        'draft-moved',
        `The draft has moved on by ${counted(changes.length, 'change', 'changes')} since it was checked. Publish what you saw, or look at it again and include them.`,
        { basis: current.id, differences: changes },
      )
    },

    /** Refuses errors, unless a chief gives a reason; returns the reason that is to be kept. */
    refuseErrors(actor: Actor, findings: Finding[], reason: string | undefined): string | null {
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
        throw new AppError('forbidden', 'Only a chief may publish in spite of errors.', {
          findings,
        })
      }
      return reason
    },
  }
}

export type Basis = ReturnType<typeof createBasis>
