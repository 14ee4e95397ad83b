// People and one-time links in SQL. Knows no rules.
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type UserRow = Selectable<Database['users']> & { has_password: boolean }
type LinkRow = Selectable<Database['links']>

const credential = 'credential' // better-auth's name for the password account

export function createUserStore(db: Db) {
  const users = () =>
    db
      .selectFrom('users')
      .leftJoin('accounts', join =>
        join.onRef('accounts.user_id', '=', 'users.id').on('accounts.provider_id', '=', credential),
      )
      .selectAll('users')
      .select('accounts.id as credential_id')

  const withPassword = <Row extends { credential_id: string | null }>({
    credential_id,
    ...row
  }: Row) => ({
    ...row,
    has_password: credential_id !== null,
  })

  return {
    async listUsers(): Promise<UserRow[]> {
      return (await users().orderBy('users.name').execute()).map(withPassword)
    },
    async findUser(id: string): Promise<UserRow | null> {
      const row = await users().where('users.id', '=', id).executeTakeFirst()
      return row ? withPassword(row) : null
    },
    async findUserByEmail(email: string): Promise<UserRow | null> {
      const row = await users().where('users.email', '=', email).executeTakeFirst()
      return row ? withPassword(row) : null
    },
    async countUsers() {
      const { n } = await db
        .selectFrom('users')
        .select(q => q.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    },
    /** Adds a person, with a password when there is a hash. */
    async addUser(
      user: Insertable<Database['users']>,
      account: { id: string; hash: string } | null,
    ) {
      await db.transaction().execute(async trx => {
        await trx.insertInto('users').values(user).execute()
        if (account) await trx.insertInto('accounts').values(credentialOf(user, account)).execute()
      })
    },
    async updateUser(id: string, change: Updateable<Database['users']>) {
      await db.updateTable('users').set(change).where('id', '=', id).execute()
    },
    /** Sets the password, and signs the person out everywhere. */
    async setPassword(
      user: { id: string; created_at: string; updated_at: string },
      account: { id: string; hash: string },
    ) {
      await db.transaction().execute(async trx => {
        await trx
          .insertInto('accounts')
          .values(credentialOf(user, account))
          .onConflict(c =>
            c
              .columns(['user_id', 'provider_id'])
              .doUpdateSet({ password: account.hash, updated_at: user.updated_at }),
          )
          .execute()
        await trx.deleteFrom('sessions').where('user_id', '=', user.id).execute()
      })
    },
    async deleteSessions(userId: string) {
      await db.deleteFrom('sessions').where('user_id', '=', userId).execute()
    },
    /** A new link takes the place of older ones of the same person. */
    async addLink(link: LinkRow) {
      await db.transaction().execute(async trx => {
        await trx
          .deleteFrom('links')
          .where('user_id', link.user_id === null ? 'is' : '=', link.user_id)
          .execute()
        await trx.insertInto('links').values(link).execute()
      })
    },
    async findLink(tokenHash: string): Promise<LinkRow | null> {
      const row = await db
        .selectFrom('links')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return row ?? null
    },
    /** True for the one caller that used it up. */
    async takeLink(tokenHash: string) {
      const { numDeletedRows } = await db
        .deleteFrom('links')
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return numDeletedRows === 1n
    },
  }
}

export type UserStore = ReturnType<typeof createUserStore>

const credentialOf = (
  user: { id: string; created_at: string; updated_at: string },
  { id, hash }: { id: string; hash: string },
): Insertable<Database['accounts']> => ({
  id,
  account_id: user.id,
  provider_id: credential,
  user_id: user.id,
  password: hash,
  access_token: null,
  refresh_token: null,
  id_token: null,
  access_token_expires_at: null,
  refresh_token_expires_at: null,
  scope: null,
  created_at: user.created_at,
  updated_at: user.updated_at,
})
