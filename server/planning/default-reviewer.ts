// What comes to review goes to the desk's reviewer, unless somebody edits it already, or the reviewer may not
// open it (rule W2) or approve it any more. Listens after commit; what fails is logged, and the story waits in
// review for whoever takes it.
import type { Logger } from 'pino'
import type { Access } from '#server/access/access.ts'
import type { Desks } from '#server/desks/service.ts'
import type { Events } from '#server/events/events.ts'
import type { Stories } from '#server/stories/service.ts'
import type { Person } from '#shared/auth/api.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { Planning } from './service.ts'

export interface DefaultReviewerDeps {
  events: Events
  access: Pick<Access, 'mayOpen'>
  people: () => Promise<Map<string, Person>>
  desks: Pick<Desks, 'list'>
  stories: Pick<Stories, 'get'>
  planning: Pick<Planning, 'assignReviewer'>
  logger: Logger
}

export function assignDefaultReviewers(deps: DefaultReviewerDeps) {
  const { events, access, people, desks, stories, planning, logger } = deps

  async function assign(storyId: string, userId: string) {
    const story = await stories.get(storyId)
    const desk = (await desks.list()).find(({ id }) => id === story.desk)
    const isTaken = story.plan.assignees.some(({ role }) => role === 'editor')
    if (!desk?.reviewer || desk.reviewer === userId || isTaken) return
    const reviewer = (await people()).get(desk.reviewer)
    if (!reviewer || denied(reviewer, 'draft.approve') !== null) return
    if (!(await access.mayOpen(reviewer, storyId))) return
    await planning.assignReviewer(storyId, reviewer.id, { byId: userId, desk: desk.name })
  }

  events.on('story.transitioned', ({ storyId, to, userId }) => {
    if (to !== 'review') return
    assign(storyId, userId).catch(error =>
      logger.warn({ err: error, storyId }, 'the reviewer of the desk could not be assigned'),
    )
  })
}
