// Review: threads on a draft, their replies, resolving and reopening. Rows, never marks in the text, so
// that a reviewer needs no right to write (rule R1) and no thread is ever lost (R2).
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import { Anchor, type NewThread, type Thread } from '#shared/comments/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { CommentStore, ReplyRow, ThreadRow } from './store.ts'

export interface CommentsDeps {
  store: CommentStore
  events: Events
  people: () => Promise<Map<string, Person>>
  now: () => Date
  newId: () => string
}

export function createComments({ store, events, people, now, newId }: CommentsDeps) {
  const personIn = (known: Map<string, Person>, id: string | null) =>
    (id !== null && known.get(id)) || null

  const present = (thread: ThreadRow, replies: ReplyRow[], known: Map<string, Person>): Thread => ({
    id: thread.id,
    storyId: thread.story_id,
    kind: 'comment',
    body: thread.body,
    anchor: thread.anchor === null ? null : Anchor.parse(JSON.parse(thread.anchor)),
    blocking: thread.blocking === 1,
    state: thread.state,
    by: personIn(known, thread.user_id),
    at: thread.at,
    resolvedBy: personIn(known, thread.resolved_by),
    resolvedAt: thread.resolved_at,
    replies: replies.map(({ id, user_id, at, body }) => ({
      id,
      by: personIn(known, user_id),
      at,
      body,
    })),
  })

  async function get(id: string): Promise<Thread> {
    const [found, known] = await Promise.all([store.find(id), people()])
    if (!found) throw new AppError('not-found', 'There is no such thread.')
    return present(found.thread, found.replies, known)
  }

  async function changed(id: string) {
    const thread = await get(id)
    events.emit('threads.changed', { storyId: thread.storyId })
    return thread
  }

  return {
    get,
    async list(storyId: string): Promise<Thread[]> {
      const [{ threads, replies }, known] = await Promise.all([store.list(storyId), people()])
      const byThread = Map.groupBy(replies, reply => reply.thread_id)
      return threads.map(thread => present(thread, byThread.get(thread.id) ?? [], known))
    },
    async create(actor: Actor, storyId: string, { kind, body, anchor, blocking }: NewThread) {
      const id = newId()
      await store.add({
        id,
        story_id: storyId,
        kind,
        body,
        anchor: anchor && JSON.stringify(anchor),
        blocking: blocking ? 1 : 0,
        state: 'open',
        user_id: actor.id,
        at: now().toISOString(),
        resolved_by: null,
        resolved_at: null,
      })
      return changed(id)
    },
    async reply(actor: Actor, thread: Thread, body: string) {
      await store.addReply({
        id: newId(),
        thread_id: thread.id,
        user_id: actor.id,
        at: now().toISOString(),
        body,
      })
      return changed(thread.id)
    },
    async resolve(actor: Actor, thread: Thread) {
      if (thread.state === 'open') {
        await store.setState(thread.id, {
          state: 'resolved',
          resolved_by: actor.id,
          resolved_at: now().toISOString(),
        })
      }
      return changed(thread.id)
    },
    async reopen(thread: Thread) {
      await store.setState(thread.id, { state: 'open', resolved_by: null, resolved_at: null })
      return changed(thread.id)
    },
  }
}

export type Comments = ReturnType<typeof createComments>
