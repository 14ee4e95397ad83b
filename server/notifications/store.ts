// Notifications in SQL: the inbox, the choices, and the outbox of mail.
import type { Insertable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

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
    list: (userId: string, limit: number) =>
      db
        .selectFrom('notifications')
        .innerJoin('stories', 'stories.id', 'notifications.story_id')
        .selectAll('notifications')
        .select('stories.headline')
        .where('user_id', '=', userId)
        .where('in_app', '=', 1)
        .orderBy('notifications.at', 'desc')
        .orderBy('notifications.id', 'desc')
        .limit(limit)
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
    async read(userId: string, ids: readonly string[] | undefined, at: string) {
      let query = db
        .updateTable('notifications')
        .set({ read_at: at })
        .where('user_id', '=', userId)
        .where('read_at', 'is', null)
      if (ids) query = query.where('id', 'in', ids)
      if (ids?.length !== 0) await query.execute()
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
