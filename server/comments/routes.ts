// Review over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { Stories } from '#server/stories/service.ts'
import type { commentsApi, Thread } from '#shared/comments/api.ts'
import type { Subject } from '#shared/permissions/grants.ts'
import type { Comments } from './service.ts'

const subjectOf = ({ by, blocking }: Thread): Subject => ({
  ...(by && { authorId: by.id }),
  blocking,
})

export const commentRoutes = (
  comments: Comments,
  stories: Stories,
): Handlers<typeof commentsApi> => ({
  async list({ actor, params }) {
    permit(actor, 'story.read')
    const story = await stories.get(params.storyId)
    return comments.list(story.id)
  },
  async create({ actor, params, body }) {
    permit(actor, body.blocking ? 'thread.block' : 'thread.create')
    const story = await stories.get(params.storyId)
    return comments.create(actor, story.id, body)
  },
  async reply({ actor, params, body }) {
    const thread = await comments.get(params.threadId)
    permit(actor, 'thread.reply', subjectOf(thread))
    return comments.reply(actor, thread, body.body)
  },
  async resolve({ actor, params }) {
    const thread = await comments.get(params.threadId)
    permit(actor, 'thread.resolve', subjectOf(thread))
    return comments.resolve(actor, thread)
  },
  async reopen({ actor, params }) {
    const thread = await comments.get(params.threadId)
    permit(actor, 'thread.reply', subjectOf(thread))
    return comments.reopen(thread)
  },
})
