// Who wrote which clocks of a draft, in SQL: the reading side of what is written with every append. Everything
// waits until the database has all that is durable.
import type { Db } from '#server/db/database.ts'

export const createAuthorsStore = (db: Db, caughtUp: () => Promise<void>) => ({
  async clocks(storyId: string, epoch: string) {
    await caughtUp()
    return db
      .selectFrom('draft_clocks')
      .select(['client_id', 'clock_from', 'clock_to', 'user_id', 'at'])
      .where('story_id', '=', storyId)
      .where('epoch', '=', epoch)
      .orderBy('client_id')
      .orderBy('clock_from')
      .execute()
  },
  async origins(storyId: string, epoch: string) {
    await caughtUp()
    return db
      .selectFrom('draft_origins')
      .selectAll()
      .where('story_id', '=', storyId)
      .where('epoch', '=', epoch)
      .orderBy('client_id')
      .orderBy('clock_from')
      .execute()
  },
  /** Whose each client id is. */
  async owners(storyId: string, epoch: string) {
    await caughtUp()
    const rows = await db
      .selectFrom('draft_clients')
      .select(['client_id', 'user_id'])
      .where('story_id', '=', storyId)
      .where('epoch', '=', epoch)
      .execute()
    return new Map(rows.map(row => [row.client_id, row.user_id]))
  },
  /** Everybody who ever wrote in it. */
  async writersOf(storyId: string) {
    await caughtUp()
    const rows = await db
      .selectFrom('draft_clocks')
      .select('user_id')
      .distinct()
      .where('story_id', '=', storyId)
      .execute()
    return rows.flatMap(({ user_id }) => (user_id === null ? [] : [user_id]))
  },
  /** Who changed the draft after `since`, also who only deleted; as far as the log has not been folded. */
  async changersSince(storyId: string, epoch: string, since: string) {
    await caughtUp()
    const rows = await db
      .selectFrom('draft_updates')
      .select('user_id')
      .distinct()
      .where('story_id', '=', storyId)
      .where('epoch', '=', epoch)
      .where('at', '>', since)
      .execute()
    return rows.map(row => row.user_id)
  },
})

export type AuthorsStore = ReturnType<typeof createAuthorsStore>
export type ClockRow = Awaited<ReturnType<AuthorsStore['clocks']>>[number]
export type OriginRow = Awaited<ReturnType<AuthorsStore['origins']>>[number]
