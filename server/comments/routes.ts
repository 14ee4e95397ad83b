// Review over HTTP.
import type { Access } from '#server/access/access.ts'
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { Stories } from '#server/stories/service.ts'
import type { commentsApi, Reply } from '#shared/comments/api.ts'
import { subjectOf } from '#shared/comments/subject.ts'
import type { Subject } from '#shared/permissions/grants.ts'
import type { Comments } from './service.ts'
import type { Suggestions } from './suggestions.ts'

const authorOf = ({ by }: Reply): Subject => (by ? { authorId: by.id } : {})

export const commentRoutes = (
  comments: Comments,
  suggestions: Suggestions,
  stories: Stories,
  access: Access,
): Handlers<typeof commentsApi> => ({
  async list({ actor, params }) {
    permit(actor, 'story.read')
    const story = await stories.get(params.storyId)
    return access.readableThreads(actor, story.id, await comments.list(story.id, actor))
  },
  async create({ actor, params, body }) {
    permit(actor, body.blocking ? 'thread.block' : 'thread.create')
    if (body.kind === 'suggestion') permit(actor, 'suggestion.create')
    const story = await stories.get(params.storyId)
    if (body.replacement && body.anchor) suggestions.check(body.anchor, body.replacement)
    return comments.create(actor, story.id, body)
  },
  async edit({ actor, params, body }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.edit', subjectOf(thread))
    return comments.edit(actor, thread, body.body)
  },
  async remove({ actor, params }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.edit', subjectOf(thread))
    return comments.remove(actor, thread)
  },
  async reply({ actor, params, body }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.reply', subjectOf(thread))
    return comments.reply(actor, thread, body.body)
  },
  async editReply({ actor, params, body }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.edit', authorOf(comments.findReply(thread, params.replyId)))
    return comments.editReply(actor, thread, params.replyId, body.body)
  },
  async removeReply({ actor, params }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.edit', authorOf(comments.findReply(thread, params.replyId)))
    return comments.removeReply(actor, thread, params.replyId)
  },
  async resolve({ actor, params }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.resolve', subjectOf(thread))
    return comments.resolve(actor, thread)
  },
  async reopen({ actor, params }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.reply', subjectOf(thread))
    if (thread.outcome !== 'accepted') return comments.reopen(actor, thread)
    permit(actor, 'suggestion.accept', subjectOf(thread))
    return suggestions.takeBack(actor, thread)
  },
  async change({ actor, params, body }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.edit', subjectOf(thread))
    return suggestions.change(actor, thread, body)
  },
  async accept({ actor, params }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'suggestion.accept', subjectOf(thread))
    return suggestions.accept(actor, thread)
  },
  async reject({ actor, params }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'suggestion.accept', subjectOf(thread))
    return suggestions.reject(actor, thread)
  },
  async read({ actor, params }) {
    permit(actor, 'story.read')
    await comments.read(actor, await comments.get(params.threadId, actor))
  },
  async readAll({ actor, params }) {
    permit(actor, 'story.read')
    const story = await stories.get(params.storyId)
    await comments.readAll(actor, story.id)
  },
})
