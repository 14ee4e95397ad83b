// Tokens for exports in SQL.
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

export type TokenRow = Database['export_tokens']

export const createTokenStore = (db: Db) => ({
  list: (): Promise<TokenRow[]> =>
    db.selectFrom('export_tokens').selectAll().orderBy('created_at', 'desc').execute(),
  async add(row: TokenRow) {
    await db.insertInto('export_tokens').values(row).execute()
  },
  async setUsed(id: string, at: string) {
    await db.updateTable('export_tokens').set({ used_at: at }).where('id', '=', id).execute()
  },
  async setRevoked(id: string, at: string) {
    await db.updateTable('export_tokens').set({ revoked_at: at }).where('id', '=', id).execute()
  },
})
