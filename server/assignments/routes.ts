// Threads for somebody, and what waits, over HTTP.
import type { Comments } from '#server/comments/service.ts'
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { assignmentsApi } from '#shared/assignments/api.ts'
import { subjectOf } from '#shared/comments/subject.ts'
import type { Assignments } from './service.ts'
import type { Waiting } from './waiting.ts'

export const assignmentRoutes = (
  assignments: Assignments,
  waiting: Waiting,
  comments: Comments,
): Handlers<typeof assignmentsApi> => ({
  async assign({ actor, params, body }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.assign', subjectOf(thread))
    return assignments.assign(actor, thread, body.to)
  },
  async handOver({ actor, params, body }) {
    const thread = await comments.get(params.threadId, actor)
    permit(actor, 'thread.hand-over', subjectOf(thread))
    return assignments.handOver(actor, thread, body.to, body.note)
  },
  waiting({ actor }) {
    permit(actor, 'inbox.read')
    return waiting(actor)
  },
})
