// Publishing one's own copy, as the story's desk has it: whose copy it is by who wrote its words, and whether
// somebody else has approved it since.
import type { Authors } from '#server/collab/authors.ts'
import type { Desks } from '#server/desks/service.ts'
import type { Stories } from '#server/stories/service.ts'
import { ownCopyFindings } from '#shared/desks/own-copy.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Story } from '#shared/stories/api.ts'

export interface OwnCopyDeps {
  desks: Pick<Desks, 'list'>
  authors: Pick<Authors, 'read'>
  stories: Pick<Stories, 'history'>
}

export function createOwnCopy({ desks, authors, stories }: OwnCopyDeps) {
  /** How many letters there are, how many of them are the actor's, and when they wrote last. */
  async function sharesOf(actor: Actor, storyId: string) {
    const fields = await authors.read(storyId)
    const runs = fields.flatMap(({ blocks }) => blocks.flat())
    const own = runs.filter(run => run.by === actor.id)
    const lettersIn = (list: typeof runs) => list.reduce((sum, { text }) => sum + text.length, 0)
    const lastAt = own.reduce((last, { at }) => (at !== null && at > last ? at : last), '')
    return { all: lettersIn(runs), own: lettersIn(own), lastAt }
  }

  /** Who made the story ready, if it is, and whoever asks has not written in it since. */
  async function approval(story: Story, lastAt: string) {
    if (story.state !== 'ready') return null
    const history = await stories.history(story.id)
    const entry = history.find(({ action, to }) => action === 'state' && to === 'ready')
    return entry && entry.at >= lastAt ? (entry.by?.id ?? null) : null
  }

  return async (actor: Actor, story: Story, language: Language) => {
    const desk = (await desks.list()).find(({ id }) => id === story.desk)
    if (!desk || desk.ownCopy === 'allowed') return []
    const { all, own, lastAt } = await sharesOf(actor, story.id)
    const isWriter = story.plan.assignees.some(
      ({ person, role }) => person.id === actor.id && role === 'writer',
    )
    return ownCopyFindings(
      {
        policy: desk.ownCopy,
        isOwn: isWriter || own * 2 > all,
        approvedBy: await approval(story, lastAt),
        actorId: actor.id,
      },
      language,
    )
  }
}

export type OwnCopyFindings = ReturnType<typeof createOwnCopy>
