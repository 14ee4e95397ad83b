// Threads, replies and who has read them, in SQL.
import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export function createCommentStore(db: Db) {
  const repliesOf = async (threadIds: string[]) =>
    threadIds.length === 0
      ? []
      : db
          .selectFrom('replies')
          .selectAll()
          .where('thread_id', 'in', threadIds)
          .orderBy('at')
          .orderBy('id')
          .execute()

  return {
    async list(storyId: string) {
      const ofStory = db.selectFrom('threads').where('story_id', '=', storyId)
      const [threads, replies] = await Promise.all([
        ofStory.selectAll().orderBy('at').orderBy('id').execute(),
        db
          .selectFrom('replies')
          .selectAll()
          .where('thread_id', 'in', ofStory.select('id'))
          .orderBy('at')
          .orderBy('id')
          .execute(),
      ])
      return { threads, replies }
    },
    /** The open threads of a story that are about a place in it. */
    listAnchored: (storyId: string) =>
      db
        .selectFrom('threads')
        .select(['id', 'anchor', 'anchor_rev'])
        .where('story_id', '=', storyId)
        .where('state', '=', 'open')
        .where('anchor', 'is not', null)
        .execute(),
    async find(id: string) {
      const thread = await db
        .selectFrom('threads')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return thread ? { thread, replies: await repliesOf([id]) } : null
    },
    async storyOf(threadId: string) {
      const row = await db
        .selectFrom('threads')
        .select('story_id')
        .where('id', '=', threadId)
        .executeTakeFirst()
      return row?.story_id ?? null
    },
    async add(thread: Insertable<Database['threads']>) {
      await db.insertInto('threads').values(thread).execute()
    },
    async addReply(reply: Insertable<Database['replies']>) {
      await db.insertInto('replies').values(reply).execute()
    },
    async update(id: string, change: Updateable<Database['threads']>) {
      await db.updateTable('threads').set(change).where('id', '=', id).execute()
    },
    /** Changes a thread only while it is in `state`; says whether it was. */
    async updateIn(
      state: Database['threads']['state'],
      id: string,
      change: Updateable<Database['threads']>,
    ) {
      const { numUpdatedRows } = await db
        .updateTable('threads')
        .set(change)
        .where('id', '=', id)
        .where('state', '=', state)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async updateReply(id: string, change: Updateable<Database['replies']>) {
      await db.updateTable('replies').set(change).where('id', '=', id).execute()
    },
    /** Stores a fresh anchor unless another was stored since `rev` was read (compare-and-set). */
    async setAnchor(id: string, rev: number, anchor: string) {
      const { numUpdatedRows } = await db
        .updateTable('threads')
        .set({ anchor, anchor_rev: rev + 1 })
        .where('id', '=', id)
        .where('anchor_rev', '=', rev)
        .where('state', '=', 'open')
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    /** Until when `userId` has read each thread of a story. */
    listReads: (storyId: string, userId: string) =>
      db
        .selectFrom('thread_reads')
        .innerJoin('threads', 'threads.id', 'thread_reads.thread_id')
        .select(['thread_reads.thread_id as threadId', 'thread_reads.at as at'])
        .where('threads.story_id', '=', storyId)
        .where('thread_reads.user_id', '=', userId)
        .execute(),
    async setRead(threadIds: readonly string[], userId: string, at: string) {
      // A piece at a time: an engine takes only so many values at once.
      for (let i = 0; i < threadIds.length; i += 200) {
        const rows = threadIds
          .slice(i, i + 200)
          .map(thread_id => ({ thread_id, user_id: userId, at }))
        await db
          .insertInto('thread_reads')
          .values(rows)
          .onConflict(conflict => conflict.columns(['user_id', 'thread_id']).doUpdateSet({ at }))
          .execute()
      }
    },
  }
}

export type CommentStore = ReturnType<typeof createCommentStore>
export type ThreadRow = Awaited<ReturnType<CommentStore['list']>>['threads'][number]
export type ReplyRow = Awaited<ReturnType<CommentStore['list']>>['replies'][number]
