// The audit trail of the newsroom on the wire: everything that was recorded, newest first, narrowed by person,
// story, action and days. The same as files: /api/audit.csv and /api/audit.json, under the same filters.
import { z } from 'zod'
import { get } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'

/** `subject` names what it is about when it is no story: a desk, a word. */
export const AuditRecord = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  by: Person.nullable(),
  action: z.string(),
  story: z.object({ id: z.string(), slug: z.string(), headline: z.string() }).nullable(),
  subject: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string().nullable(),
})
export type AuditRecord = z.infer<typeof AuditRecord>

/** `from` and `to` are moments; an entry at `to` itself is left out. */
export const AuditFilter = z.object({
  person: z.string().max(100).optional(),
  story: z.string().max(100).optional(),
  action: z.string().max(50).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

export const auditApi = {
  list: get('/api/audit', {
    summary: 'The audit trail of the newsroom, newest first',
    query: AuditFilter.extend({
      cursor: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    reply: z.object({ entries: z.array(AuditRecord), next: z.int().nullable() }),
  }),
}
