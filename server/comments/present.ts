// Rows of threads as the newsroom sees them: with names, with what was deleted left out, and with what is
// new to the one who asks.
import type { Assignee } from '#shared/assignments/assignee.ts'
import type { Person } from '#shared/auth/api.ts'
import { Anchor, type Reply, type Thread } from '#shared/comments/api.ts'
import { Replacement } from '#shared/comments/replacement.ts'
import type { ReplyRow, ThreadRow } from './store.ts'

export interface Reader {
  id: string
  /** Until when they have read each thread. */
  reads: ReadonlyMap<string, string>
}

const fromJson = <T>(json: string | null, parse: (value: unknown) => T): T | null =>
  json === null ? null : parse(JSON.parse(json))

export const anchorOf = (json: string | null) => fromJson(json, value => Anchor.parse(value))
export const replacementOf = (json: string | null) =>
  fromJson(json, value => Replacement.parse(value))

/** Somebody else wrote in it after the reader last looked. */
function isUnread(thread: ThreadRow, replies: readonly ReplyRow[], { id, reads }: Reader) {
  const until = reads.get(thread.id) ?? ''
  return [thread, ...replies].some(
    ({ user_id, at, deleted_at }) => user_id !== id && deleted_at === null && at > until,
  )
}

export function presentThread(
  thread: ThreadRow,
  replies: readonly ReplyRow[],
  known: ReadonlyMap<string, Person>,
  reader: Reader,
  assignee: Assignee | null,
): Thread {
  const person = (id: string | null) => (id !== null && known.get(id)) || null
  const replyOf = (reply: ReplyRow): Reply => ({
    id: reply.id,
    by: person(reply.user_id),
    at: reply.at,
    body: reply.deleted_at === null ? reply.body : '',
    editedAt: reply.edited_at,
    deletedAt: reply.deleted_at,
  })
  return {
    id: thread.id,
    storyId: thread.story_id,
    kind: thread.kind,
    body: thread.deleted_at === null ? thread.body : '',
    anchor: anchorOf(thread.anchor),
    blocking: thread.blocking === 1,
    state: thread.state,
    by: person(thread.user_id),
    at: thread.at,
    editedAt: thread.edited_at,
    deletedAt: thread.deleted_at,
    resolvedBy: person(thread.resolved_by),
    resolvedAt: thread.resolved_at,
    expected: thread.expected,
    replacement: replacementOf(thread.replacement),
    outcome: thread.outcome,
    assignee,
    replies: replies.map(replyOf),
    unread: isUnread(thread, replies, reader),
  }
}
