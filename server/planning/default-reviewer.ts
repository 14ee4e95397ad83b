// What comes to review goes to the desk's reviewer, unless somebody edits it already. Listens after commit;
// what fails is logged, and the story waits in review for whoever takes it.
import type { Logger } from 'pino'
import type { Desks } from '#server/desks/service.ts'
import type { Events } from '#server/events/events.ts'
import type { Stories } from '#server/stories/service.ts'
import type { Planning } from './service.ts'

export interface DefaultReviewerDeps {
  events: Events
  desks: Pick<Desks, 'list'>
  stories: Pick<Stories, 'get'>
  planning: Pick<Planning, 'assignReviewer'>
  logger: Logger
}

export function assignDefaultReviewers(deps: DefaultReviewerDeps) {
  const { events, desks, stories, planning, logger } = deps

  async function assign(storyId: string, userId: string) {
    const story = await stories.get(storyId)
    const desk = (await desks.list()).find(({ id }) => id === story.desk)
    const isTaken = story.plan.assignees.some(({ role }) => role === 'editor')
    if (!desk?.reviewer || desk.reviewer === userId || isTaken) return
    await planning.assignReviewer(storyId, desk.reviewer, { byId: userId, desk: desk.name })
  }

  events.on('story.transitioned', ({ storyId, to, userId }) => {
    if (to !== 'review') return
    assign(storyId, userId).catch(error =>
      logger.warn({ err: error, storyId }, 'the reviewer of the desk could not be assigned'),
    )
  })
}
