// Review: threads on a draft, their replies, resolving and reopening. Rows, never marks in the text, so
// that a reviewer needs no right to write (rule R1) and no thread is ever lost (R2): what is deleted leaves
// a trace.
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Assignee } from '#shared/assignments/assignee.ts'
import type { Person } from '#shared/auth/api.ts'
import type { NewThread, Thread } from '#shared/comments/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { presentThread, type Reader } from './present.ts'
import type { CommentStore } from './store.ts'

export interface CommentsDeps {
  store: CommentStore
  events: Events
  people: () => Promise<Map<string, Person>>
  /** Whom threads are for, by the thread. */
  assigneesOf: (threadIds: readonly string[]) => Promise<Map<string, Assignee>>
  now: () => Date
  newId: () => string
}

type Who = Pick<Actor, 'id'>

const gone = () => new AppError('conflict', 'This was deleted a moment ago.')

export function createComments({ store, events, people, assigneesOf, now, newId }: CommentsDeps) {
  const time = () => now().toISOString()

  async function readerOf(storyId: string, { id }: Who): Promise<Reader> {
    const reads = await store.listReads(storyId, id)
    return { id, reads: new Map(reads.map(({ threadId, at }) => [threadId, at])) }
  }

  async function get(id: string, actor: Who): Promise<Thread> {
    const [found, known] = await Promise.all([store.find(id), people()])
    if (!found) throw new AppError('not-found', 'There is no such thread.')
    const reader = await readerOf(found.thread.story_id, actor)
    const assignee = (await assigneesOf([id])).get(id) ?? null
    return presentThread(found.thread, found.replies, known, reader, assignee)
  }

  /** What a change is answered with; tells everybody. */
  async function changed(id: string, actor: Who) {
    const thread = await get(id, actor)
    events.emit('threads.changed', { storyId: thread.storyId })
    return thread
  }

  async function setRead({ id: userId }: Who, threadIds: readonly string[]) {
    await store.setRead(threadIds, userId, time())
    events.emit('threads.read', { threadIds, userId })
  }

  const findReply = (thread: Thread, replyId: string) => {
    const reply = thread.replies.find(({ id }) => id === replyId)
    if (!reply) throw new AppError('not-found', 'There is no such reply in this thread.')
    return reply
  }

  return {
    get,
    /** The story that a thread belongs to; null when there is no such thread. */
    storyOf: store.storyOf,
    changed,
    findReply,
    async list(storyId: string, actor: Who): Promise<Thread[]> {
      const [{ threads, replies }, known, reader] = await Promise.all([
        store.list(storyId),
        people(),
        readerOf(storyId, actor),
      ])
      const byThread = Map.groupBy(replies, reply => reply.thread_id)
      const assignees = await assigneesOf(threads.map(({ id }) => id))
      return threads.map(thread =>
        presentThread(
          thread,
          byThread.get(thread.id) ?? [],
          known,
          reader,
          assignees.get(thread.id) ?? null,
        ),
      )
    },
    async create(actor: Who, storyId: string, fresh: NewThread) {
      const { kind, body, anchor, blocking, replacement } = fresh
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
        at: time(),
        resolved_by: null,
        resolved_at: null,
        expected: kind === 'suggestion' && anchor ? anchor.quote : null,
        replacement: replacement ? JSON.stringify(replacement) : null,
      })
      events.emit('thread.raised', { storyId, threadId: id, userId: actor.id })
      return changed(id, actor)
    },
    /** Also in a thread that is being resolved: the reply is kept, the thread stays resolved. */
    async reply(actor: Who, thread: Thread, body: string) {
      const id = newId()
      await store.addReply({ id, thread_id: thread.id, user_id: actor.id, at: time(), body })
      const { storyId } = thread
      events.emit('reply.added', { storyId, threadId: thread.id, replyId: id, userId: actor.id })
      return changed(thread.id, actor)
    },
    async edit(actor: Who, thread: Thread, body: string) {
      if (thread.deletedAt !== null) throw gone()
      if (body !== thread.body) await store.update(thread.id, { body, edited_at: time() })
      return changed(thread.id, actor)
    },
    /** A thread that others answered in goes on without its first words; otherwise it is closed too. */
    async remove(actor: Who, thread: Thread) {
      const at = time()
      if (thread.deletedAt === null) await store.update(thread.id, { body: '', deleted_at: at })
      const isAnswered = thread.replies.some(({ deletedAt }) => deletedAt === null)
      if (!isAnswered) {
        await store.updateIn('open', thread.id, {
          state: 'resolved',
          resolved_by: actor.id,
          resolved_at: at,
          ...(thread.kind === 'suggestion' && { outcome: 'withdrawn' as const }),
        })
      }
      return changed(thread.id, actor)
    },
    async editReply(actor: Who, thread: Thread, replyId: string, body: string) {
      const reply = findReply(thread, replyId)
      if (reply.deletedAt !== null) throw gone()
      if (body !== reply.body) await store.updateReply(replyId, { body, edited_at: time() })
      return changed(thread.id, actor)
    },
    async removeReply(actor: Who, thread: Thread, replyId: string) {
      const reply = findReply(thread, replyId)
      if (reply.deletedAt === null)
        await store.updateReply(replyId, { body: '', deleted_at: time() })
      return changed(thread.id, actor)
    },
    async resolve(actor: Who, thread: Thread) {
      const { id, storyId } = thread
      const isDone = await store.updateIn('open', id, {
        state: 'resolved',
        resolved_by: actor.id,
        resolved_at: time(),
      })
      if (isDone) events.emit('thread.resolved', { storyId, threadId: id, userId: actor.id })
      return changed(id, actor)
    },
    async reopen(actor: Who, thread: Thread) {
      await store.updateIn('resolved', thread.id, {
        state: 'open',
        resolved_by: null,
        resolved_at: null,
        outcome: null,
      })
      return changed(thread.id, actor)
    },
    read: (actor: Who, { id }: Thread) => setRead(actor, [id]),
    async readAll(actor: Who, storyId: string) {
      const { threads } = await store.list(storyId)
      await setRead(
        actor,
        threads.map(({ id }) => id),
      )
    },
  }
}

export type Comments = ReturnType<typeof createComments>
