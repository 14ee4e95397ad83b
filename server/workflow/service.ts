// Workflow: moves a draft along the table of transitions, on record (rule W1).
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import { permit } from '#server/http/permit.ts'
import type { Stories } from '#server/stories/service.ts'
import { AppError } from '#shared/api/errors.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { type DraftState, transitionsBetween } from '#shared/workflow/transitions.ts'

export function createWorkflow({
  db,
  stories,
  events,
}: {
  db: Db
  stories: Stories
  events: Events
}) {
  return {
    async move(actor: Actor, storyId: string, to: DraftState, note = '') {
      const story = await stories.get(storyId)
      const ways = transitionsBetween(story.state, to).filter(
        ({ publicly }) => publicly?.includes(story.live) ?? true,
      )
      const [way] = ways
      if (!way) {
        throw new AppError(
          'conflict',
          `A story that is ${story.state} cannot become ${to}. Look at it again: somebody may have moved it.`,
        )
      }
      const open = ways.find(({ needs }) => denied(actor, needs) === null)
      if (!open) permit(actor, way.needs)
      if (open?.needsNote && note === '') {
        throw new AppError('invalid', 'Say why, for whoever goes on with the story.', {
          errors: [{ path: 'body.note', message: 'why' }],
        })
      }
      await db.transaction().execute(async trx => {
        await stories.setState(trx, storyId, { state: to })
        await stories.audit(trx, actor, storyId, {
          action: 'state',
          from: story.state,
          to,
          note: note === '' ? null : note,
        })
      })
      events.emit('story.transitioned', {
        storyId,
        from: story.state,
        to,
        userId: actor.id,
        note: note ?? null,
      })
      events.emit('story.changed', { storyId })
      return stories.get(storyId)
    },
  }
}

export type Workflow = ReturnType<typeof createWorkflow>
