// Threads and replies in SQL.
import type { Insertable } from 'kysely'
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
      const threads = await db
        .selectFrom('threads')
        .selectAll()
        .where('story_id', '=', storyId)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return { threads, replies: await repliesOf(threads.map(thread => thread.id)) }
    },
    async find(id: string) {
      const thread = await db
        .selectFrom('threads')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return thread ? { thread, replies: await repliesOf([id]) } : null
    },
    async add(thread: Insertable<Database['threads']>) {
      await db.insertInto('threads').values(thread).execute()
    },
    async addReply(reply: Insertable<Database['replies']>) {
      await db.insertInto('replies').values(reply).execute()
    },
    async setState(
      id: string,
      change: Pick<Database['threads'], 'state' | 'resolved_by' | 'resolved_at'>,
    ) {
      await db.updateTable('threads').set(change).where('id', '=', id).execute()
    },
  }
}

export type CommentStore = ReturnType<typeof createCommentStore>
export type ThreadRow = Awaited<ReturnType<CommentStore['list']>>['threads'][number]
export type ReplyRow = Awaited<ReturnType<CommentStore['list']>>['replies'][number]
