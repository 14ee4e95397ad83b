// The audit trail of the newsroom: recording what happened to stories and to everything else, and what was
// recorded.
import type { Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import { AppError } from '#shared/api/errors.ts'
import type { AuditAction } from '#shared/audit/actions.ts'
import type { AuditFilter, AuditRecord } from '#shared/audit/api.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { AuditStore } from './store.ts'

export interface TrailDeps {
  store: AuditStore
  people: () => Promise<Map<string, Person>>
  now: () => Date
}

/** What happened: from what, to what, and why. */
export interface Happened {
  action: AuditAction
  from?: string | null
  to?: string | null
  note?: string | null | undefined
}

/** It happened to a story, or to something else that `subject` names. */
export type TrailEntry = Happened & ({ storyId: string } | { subject: string })

/** Entries that one file holds at most. */
const longestFile = 50_000

type Row = Awaited<ReturnType<AuditStore['list']>>[number]

export function createTrail({ store, people, now }: TrailDeps) {
  const recordOf = (row: Row, known: Map<string, Person>): AuditRecord => ({
    id: Number(row.id),
    at: row.at,
    by: (row.user_id !== null && known.get(row.user_id)) || null,
    action: row.action,
    story:
      row.story_id === null
        ? null
        : { id: row.story_id, slug: row.slug ?? '', headline: row.headline ?? '' },
    subject: row.subject,
    from: row.from_value,
    to: row.to_value,
    note: row.note,
  })

  return {
    async list(filter: AuditFilter, limit: number, before?: number) {
      const [rows, known] = await Promise.all([store.list(filter, limit + 1, before), people()])
      const entries = rows.slice(0, limit).map(row => recordOf(row, known))
      return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null }
    },
    /** All entries under a filter, for a file. */
    async all(filter: AuditFilter): Promise<AuditRecord[]> {
      const [rows, known] = await Promise.all([store.list(filter, longestFile + 1), people()])
      if (rows.length <= longestFile) return rows.map(row => recordOf(row, known))
      throw new AppError(
        'invalid',
        `There are more than ${longestFile} entries. Narrow them to fewer days.`,
        { errors: [{ path: 'query.from', message: 'is too early' }] },
      )
    },
    /** In the transaction of what it tells about, where there is one. */
    record: (actor: Pick<Actor, 'id'> | null, entry: TrailEntry, trx?: Transaction<Database>) =>
      store.add(
        {
          story_id: 'storyId' in entry ? entry.storyId : null,
          subject: 'subject' in entry ? entry.subject : null,
          user_id: actor?.id ?? null,
          at: now().toISOString(),
          action: entry.action,
          from_value: entry.from ?? null,
          to_value: entry.to ?? null,
          note: entry.note ?? null,
        },
        trx,
      ),
  }
}

export type Trail = ReturnType<typeof createTrail>
