// Whom threads are for, in SQL.
import type { Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type Row = Database['thread_assignees']

export const createAssignmentStore = (db: Db) => ({
  listOf: async (threadIds: readonly string[]): Promise<Row[]> =>
    threadIds.length === 0
      ? []
      : db.selectFrom('thread_assignees').selectAll().where('thread_id', 'in', threadIds).execute(),
  /** Null takes it from everybody. */
  async set(trx: Transaction<Database>, threadId: string, row: Omit<Row, 'thread_id'> | null) {
    await trx.deleteFrom('thread_assignees').where('thread_id', '=', threadId).execute()
    if (row)
      await trx
        .insertInto('thread_assignees')
        .values({ thread_id: threadId, ...row })
        .execute()
  },
  /** Open threads for this person or one of these desks, the longest waiting first. */
  openFor: (userId: string, deskIds: readonly string[]) =>
    db
      .selectFrom('thread_assignees')
      .innerJoin('threads', 'threads.id', 'thread_assignees.thread_id')
      .select([
        'threads.id',
        'threads.story_id',
        'threads.body',
        'threads.blocking',
        'threads.user_id',
        'thread_assignees.desk_id',
        'thread_assignees.at',
      ])
      .where('threads.state', '=', 'open')
      .where(e =>
        e.or([
          e('thread_assignees.user_id', '=', userId),
          ...(deskIds.length > 0 ? [e('thread_assignees.desk_id', 'in', deskIds)] : []),
        ]),
      )
      .orderBy('thread_assignees.at')
      .limit(200)
      .execute(),
  /** Open blocking threads that this person raised and has not handed over. */
  blockingOf: (userId: string) =>
    db
      .selectFrom('threads')
      .leftJoin('thread_assignees', 'thread_assignees.thread_id', 'threads.id')
      .select([
        'threads.id',
        'threads.story_id',
        'threads.body',
        'threads.blocking',
        'threads.user_id',
        'thread_assignees.desk_id',
        'threads.at',
      ])
      .where('threads.user_id', '=', userId)
      .where('threads.state', '=', 'open')
      .where('threads.blocking', '=', 1)
      .where('thread_assignees.thread_id', 'is', null)
      .orderBy('threads.at')
      .limit(200)
      .execute(),
})

export type AssignmentStore = ReturnType<typeof createAssignmentStore>
