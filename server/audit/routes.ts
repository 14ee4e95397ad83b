// The audit trail over HTTP: pages for the newsroom, and all of it as a file. A file of one story's trail is
// for whoever may open the story; everything else is for chiefs and administrators.
import type { Router } from 'express'
import type { Access } from '#server/access/access.ts'
import type { Handlers } from '#server/http/mount.ts'
import { mountPage, type PageRequest } from '#server/http/pages.ts'
import { permit } from '#server/http/permit.ts'
import { fieldErrors } from '#server/http/problem.ts'
import { AppError } from '#shared/api/errors.ts'
import { AuditFilter, type AuditRecord, type auditApi } from '#shared/audit/api.ts'
import { auditCsv } from '#shared/audit/csv.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Trail } from './service.ts'

export const auditRoutes = (trail: Trail): Handlers<typeof auditApi> => ({
  list({ actor, query: { cursor, limit, ...filter } }) {
    permit(actor, 'audit.read')
    return trail.list(filter, limit, cursor)
  },
})

export interface AuditFilesDeps {
  trail: Trail
  access: Pick<Access, 'mayOpen'>
  /** Only people of the staff. */
  actorOf: (headers: Headers) => Promise<Actor | null>
}

const files = {
  csv: { contentType: 'text/csv; charset=utf-8', write: auditCsv },
  json: {
    contentType: 'application/json',
    write: (entries: AuditRecord[]) => JSON.stringify(entries, null, 2),
  },
} as const

function filterOf(query: PageRequest['query']): AuditFilter {
  const parsed = AuditFilter.safeParse(query)
  if (parsed.success) return parsed.data
  const errors = fieldErrors(parsed.error, 'query')
  throw new AppError('invalid', `${errors[0]?.path}: ${errors[0]?.message}.`, { errors })
}

export function mountAuditFiles(router: Router, { trail, access, actorOf }: AuditFilesDeps) {
  for (const [extension, { contentType, write }] of Object.entries(files)) {
    mountPage(router, `/api/audit.${extension}`, async ({ headers, query }) => {
      const actor = await actorOf(headers)
      if (!actor) throw new AppError('unauthenticated', 'Sign in to do this.')
      const filter = filterOf(query)
      if (filter.story === undefined) permit(actor, 'audit.read')
      else if (!(await access.mayOpen(actor, filter.story)))
        throw new AppError('not-found', 'There is no such story.')
      const entries = await trail.all(filter)
      return {
        contentType,
        headers: {
          'Cache-Control': 'no-store',
          'Content-Disposition': `attachment; filename="audit-trail.${extension}"`,
        },
        body: write(entries),
      }
    })
  }
}
