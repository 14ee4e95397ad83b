// Who may fetch exports without being signed in: tokens with scopes, of which only hashes are kept. There
// are few; they are held in memory, so that asking costs no query.
import { createHash } from 'node:crypto'
import type { Trail } from '#server/audit/service.ts'
import type { Db } from '#server/db/database.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { type Format, formats } from '#shared/publishing/formats.ts'
import type { ExportToken, NewExportToken } from '#shared/publishing/tokens.ts'
import { createTokenStore, type TokenRow } from './token-store.ts'

export interface TokensDeps {
  db: Db
  now: () => Date
  newId: () => string
  newToken: () => string
  /** The newsroom's audit trail. */
  record: Trail['record']
}

/** How exact *last used* is, in milliseconds. */
const usedEvery = 60_000

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const scopesOf = (row: TokenRow): Format[] => {
  const named: unknown = JSON.parse(row.scopes)
  return Array.isArray(named) ? formats.filter(format => named.includes(format)) : []
}

const tokenOf = (row: TokenRow): ExportToken => ({
  id: row.id,
  name: row.name,
  hint: row.hint,
  scopes: scopesOf(row),
  createdAt: row.created_at,
  usedAt: row.used_at,
  revokedAt: row.revoked_at,
})

export function createTokens({ db, now, newId, newToken, record }: TokensDeps) {
  const store = createTokenStore(db)
  let known: Promise<Map<string, TokenRow>> | null = null

  function read() {
    known ??= store.list().then(rows => new Map(rows.map(row => [row.token_hash, row])))
    known.catch(() => {
      known = null
    })
    return known
  }

  async function note(row: TokenRow) {
    const at = now()
    if (row.used_at !== null && at.getTime() - Date.parse(row.used_at) < usedEvery) return
    row.used_at = at.toISOString()
    await store.setUsed(row.id, row.used_at)
  }

  return {
    async list(): Promise<ExportToken[]> {
      return [...(await read()).values()].map(tokenOf)
    },
    async add(actor: Actor, { name, scopes }: NewExportToken) {
      const token = `sft_${newToken()}`
      const row: TokenRow = {
        id: newId(),
        token_hash: hashOf(token),
        hint: token.slice(-4),
        name,
        scopes: JSON.stringify(scopes),
        created_by: actor.id,
        created_at: now().toISOString(),
        used_at: null,
        revoked_at: null,
      }
      await store.add(row)
      known = null
      await record(actor, { action: 'token-added', subject: name, to: scopes.join(', ') })
      return { token, record: tokenOf(row) }
    },
    async revoke(actor: Actor, id: string): Promise<ExportToken> {
      const row = [...(await read()).values()].find(token => token.id === id)
      if (!row) throw new AppError('not-found', 'There is no such token.')
      if (row.revoked_at === null) {
        row.revoked_at = now().toISOString()
        await store.setRevoked(id, row.revoked_at)
        await record(actor, { action: 'token-revoked', subject: row.name })
      }
      return tokenOf(row)
    },
    /** Refuses a token that is none, was taken back, or is not for this format. */
    async demand(token: string, format: Format) {
      const row = (await read()).get(hashOf(token))
      if (!row || row.revoked_at !== null) {
        throw new AppError(
          'unauthenticated',
          'This token is not valid. It may have been taken back; ask the newsroom for another.',
        )
      }
      if (!scopesOf(row).includes(format)) {
        throw new AppError(
          'forbidden',
          `This token is for ${scopesOf(row).join(', ')}. Ask the newsroom for one for ${format}.`,
        )
      }
      await note(row)
    },
  }
}

export type Tokens = ReturnType<typeof createTokens>
