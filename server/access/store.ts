// Who a story is open to, and guests, in SQL.
import type { Insertable, Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type Trx = Transaction<Database>

export function createAccessStore(db: Db) {
  const guests = () =>
    db
      .selectFrom('guests')
      .innerJoin('users', 'users.id', 'guests.user_id')
      .selectAll('guests')
      .select(['users.name', 'users.email', 'users.roles', 'users.colour'])

  return {
    /** Restriction, people and running invitations of these stories; those that do not exist are missing. */
    async rules(storyIds: readonly string[], now: string) {
      if (storyIds.length === 0) return { stories: [], people: [], guests: [] }
      const stories = await db
        .selectFrom('stories')
        .select(['id', 'restricted'])
        .where('id', 'in', storyIds)
        .execute()
      const people = await db
        .selectFrom('story_people')
        .select(['story_id', 'user_id'])
        .where('story_id', 'in', storyIds)
        .execute()
      const invited = await db
        .selectFrom('guests')
        .select(['story_id', 'user_id', 'expires_at', 'reads_threads'])
        .where('story_id', 'in', storyIds)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .execute()
      return { stories, people, guests: invited }
    },
    /** Those of these that are corrections, with the story that they correct. */
    corrections: (ids: readonly string[]) =>
      ids.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('corrections')
            .select(['id', 'story_id', 'closed_at'])
            .where('id', 'in', ids)
            .execute(),
    async setRestricted(trx: Trx, storyId: string, restricted: 0 | 1) {
      await trx.updateTable('stories').set({ restricted }).where('id', '=', storyId).execute()
    },
    async setPeople(
      trx: Trx,
      storyId: string,
      people: readonly string[],
      by: { id: string; at: string },
    ) {
      await trx.deleteFrom('story_people').where('story_id', '=', storyId).execute()
      if (people.length === 0) return
      await trx
        .insertInto('story_people')
        .values(
          people.map(user_id => ({
            story_id: storyId,
            user_id,
            added_by: by.id,
            added_at: by.at,
          })),
        )
        .execute()
    },
    listGuests: (storyId: string) =>
      guests().where('story_id', '=', storyId).orderBy('guests.created_at', 'desc').execute(),
    async findGuest(storyId: string, id: string) {
      const row = await guests()
        .where('guests.story_id', '=', storyId)
        .where('guests.id', '=', id)
        .executeTakeFirst()
      return row ?? null
    },
    async findGuestByToken(tokenHash: string) {
      return (await guests().where('guests.token_hash', '=', tokenHash).executeTakeFirst()) ?? null
    },
    async addGuest(trx: Trx, guest: Insertable<Database['guests']>) {
      await trx.insertInto('guests').values(guest).execute()
    },
    async setToken(id: string, tokenHash: string) {
      await db.updateTable('guests').set({ token_hash: tokenHash }).where('id', '=', id).execute()
    },
    /** True for the one caller that used the link up. */
    async takeToken(tokenHash: string, at: string) {
      const { numUpdatedRows } = await db
        .updateTable('guests')
        .set({ token_hash: null, entered_at: at })
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async revoke(trx: Trx, id: string, at: string) {
      await trx
        .updateTable('guests')
        .set({ revoked_at: at, token_hash: null })
        .where('id', '=', id)
        .execute()
    },
    invitationsOf: (userId: string, now: string) =>
      db
        .selectFrom('guests')
        .innerJoin('stories', 'stories.id', 'guests.story_id')
        .selectAll('guests')
        .select('stories.headline')
        .where('guests.user_id', '=', userId)
        .where('guests.revoked_at', 'is', null)
        .where('guests.expires_at', '>', now)
        .orderBy('guests.expires_at', 'desc')
        .execute(),
    /** Until when this guest may be here at all; null when no invitation runs. */
    async lastInvitation(userId: string, now: string) {
      const row = await db
        .selectFrom('guests')
        .select('expires_at')
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .orderBy('expires_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.expires_at ?? null
    },
  }
}

export type AccessStore = ReturnType<typeof createAccessStore>
export type GuestRow = NonNullable<Awaited<ReturnType<AccessStore['findGuest']>>>
