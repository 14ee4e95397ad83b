// Notifications in SQL: the inbox, the choices, and the outbox of mail.
import type { Insertable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export interface InboxFilter {
  after: { at: string; id: string } | undefined
  isUnread: boolean
  limit: number
}

export function createNotificationStore(db: Db) {
  const mail = (kind: 'once' | 'digest', now: string, attempts: number) =>
    db
      .selectFrom('notifications')
      .innerJoin('users', 'users.id', 'notifications.user_id')
      .innerJoin('stories', 'stories.id', 'notifications.story_id')
      .selectAll('notifications')
      .select(['users.email', 'users.disabled', 'stories.headline'])
      .where('mail', '=', kind)
      .where('mailed_at', 'is', null)
      .where('attempts', '<', attempts)
      .where(e => e.or([e('try_at', 'is', null), e('try_at', '<=', now)]))
      .orderBy('notifications.at')
      .limit(500)

  return {
    async add(rows: readonly Insertable<Database['notifications']>[]) {
      if (rows.length > 0)
        await db
          .insertInto('notifications')
          .values([...rows])
          .execute()
    },
    /** The newest first, after a position. */
    list(userId: string, { after, isUnread, limit }: InboxFilter) {
      let query = db
        .selectFrom('notifications')
        .innerJoin('stories', 'stories.id', 'notifications.story_id')
        .selectAll('notifications')
        .select('stories.headline')
        .where('user_id', '=', userId)
        .where('in_app', '=', 1)
        .orderBy('notifications.at', 'desc')
        .orderBy('notifications.id', 'desc')
        .limit(limit)
      if (isUnread) query = query.where('read_at', 'is', null)
      if (after) {
        const { at, id } = after
        query = query.where(e =>
          e.or([
            e('notifications.at', '<', at),
            e.and([e('notifications.at', '=', at), e('notifications.id', '<', id)]),
          ]),
        )
      }
      return query.execute()
    },
    /** How many are unread, by the story. */
    countUnread: (userId: string) =>
      db
        .selectFrom('notifications')
        .select(({ fn }) => ['story_id', fn.countAll().as('count')])
        .where('user_id', '=', userId)
        .where('in_app', '=', 1)
        .where('read_at', 'is', null)
        .groupBy('story_id')
        .execute(),
    unreadOf: (userId: string, kind: string) =>
      db
        .selectFrom('notifications')
        .selectAll()
        .where('user_id', '=', userId)
        .where('kind', '=', kind)
        .where('read_at', 'is', null)
        .orderBy('at')
        .limit(100)
        .execute(),
    /** What was read before keeps its time. */
    async setRead(userId: string, ids: readonly string[] | undefined, at: string | null) {
      let query = db
        .updateTable('notifications')
        .set({ read_at: at })
        .where('user_id', '=', userId)
        .where('read_at', at === null ? 'is not' : 'is', null)
      if (ids) query = query.where('id', 'in', ids)
      if (ids?.length !== 0) await query.execute()
    },
    /** Everything about these threads; says whether anything was unread. */
    async readThreads(userId: string, threadIds: readonly string[], at: string) {
      let isAny = false
      // A piece at a time: an engine takes only so many values at once.
      for (let i = 0; i < threadIds.length; i += 200) {
        const { numUpdatedRows } = await db
          .updateTable('notifications')
          .set({ read_at: at })
          .where('user_id', '=', userId)
          .where('read_at', 'is', null)
          .where('thread_id', 'in', threadIds.slice(i, i + 200))
          .executeTakeFirst()
        isAny ||= numUpdatedRows > 0n
      }
      return isAny
    },
    async settings(userId: string) {
      const row = await db
        .selectFrom('notification_settings')
        .selectAll()
        .where('user_id', '=', userId)
        .executeTakeFirst()
      return row ?? null
    },
    async setSettings(row: Database['notification_settings']) {
      const { language, choices } = row
      await db
        .insertInto('notification_settings')
        .values(row)
        .onConflict(c => c.column('user_id').doUpdateSet({ language, choices }))
        .execute()
    },
    dueMail: (now: string, attempts: number) => mail('once', now, attempts).execute(),
    dueDigest: (now: string, attempts: number) => mail('digest', now, attempts).execute(),
    async setMailed(ids: readonly string[], at: string) {
      if (ids.length > 0)
        await db
          .updateTable('notifications')
          .set({ mailed_at: at })
          .where('id', 'in', ids)
          .execute()
    },
    async setFailed(ids: readonly string[], attempts: number, tryAt: string) {
      await db
        .updateTable('notifications')
        .set({ attempts, try_at: tryAt })
        .where('id', 'in', ids)
        .execute()
    },
  }
}

export type NotificationStore = ReturnType<typeof createNotificationStore>
export type MailRow = Awaited<ReturnType<NotificationStore['dueMail']>>[number]
