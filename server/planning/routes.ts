// Planning over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { Stories } from '#server/stories/service.ts'
import type { planningApi } from '#shared/planning/api.ts'
import type { Planning } from './service.ts'

export const planningRoutes = (
  planning: Planning,
  stories: Stories,
): Handlers<typeof planningApi> => ({
  async plan({ actor, params }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'story.read')
    return planning.get(story.id)
  },
  async change({ actor, params, body }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'plan.change')
    return planning.change(actor, story.id, body)
  },
  async assign({ actor, params, body }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'plan.assign', { authorId: body.userId })
    return planning.assign(actor, story.id, body)
  },
  async unassign({ actor, params }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'plan.assign', { authorId: params.userId })
    return planning.unassign(actor, story.id, params.userId, params.role)
  },
  async addTask({ actor, params, body }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'task.set')
    return planning.addTask(actor, story.id, body)
  },
  async setTask({ actor, params, body }) {
    const task = await planning.getTask(params.taskId)
    permit(actor, 'task.set')
    return planning.setTask(actor, task, body.state)
  },
  async beginFinalRead({ actor, params, body }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'final-read.take')
    return planning.beginFinalRead(actor, story.id, body.minutes)
  },
  async endFinalRead({ actor, params }) {
    const story = await stories.get(params.storyId)
    const { finalRead } = await planning.get(story.id)
    permit(actor, 'final-read.end', { ...(finalRead && { authorId: finalRead.by.id }) })
    return planning.endFinalRead(actor, story.id)
  },
  async reassign({ actor, params, body }) {
    permit(actor, 'plan.reassign', { authorId: params.userId })
    return { stories: await planning.reassign(actor, params.userId, body.to, body.stories) }
  },
  async look({ actor, params }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'story.read')
    await planning.look(actor, story.id)
  },
  views({ actor }) {
    permit(actor, 'story.read')
    return planning.views(actor)
  },
  saveView({ actor, body }) {
    permit(actor, 'story.read')
    return planning.saveView(actor, body)
  },
  async removeView({ actor, params }) {
    const view = await planning.getView(params.viewId)
    permit(actor, 'view.remove', { ...(view.ownerId !== null && { authorId: view.ownerId }) })
    await planning.removeView(view.id)
  },
})
