// Stories over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import { storyForGuest } from '#shared/access/guest-view.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import type { storiesApi } from '#shared/stories/api.ts'
import type { Copies } from './copies.ts'
import type { Stories } from './service.ts'

export const storyRoutes = (stories: Stories, copies: Copies): Handlers<typeof storiesApi> => ({
  list({ actor, query }) {
    permit(actor, 'story.read')
    return stories.list(actor, query)
  },
  create({ actor, body }) {
    permit(actor, 'story.create')
    const { from } = body
    return from ? copies.create(actor, { ...body, from }) : stories.create(actor, body)
  },
  async get({ actor, params }) {
    permit(actor, 'story.read')
    const story = await stories.get(params.storyId, actor.id)
    return isGuest(actor) ? storyForGuest(story) : story
  },
  async update({ actor, params, body }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'story.update')
    if (body.embargo !== undefined && story.embargo) permit(actor, 'embargo.lift')
    return stories.update(actor, story, body)
  },
  article({ actor, params }) {
    permit(actor, 'story.read')
    return stories.article(params.storyId)
  },
  history({ actor, params }) {
    permit(actor, 'story.read')
    return stories.history(params.storyId)
  },
})
