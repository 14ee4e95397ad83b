// The audit trail in the query cache.
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'
import { type AuditFilter, momentsOf } from './filter.ts'

/** The audit trail of the newsroom, page after page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.audit, filter],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/audit', {
        query: { ...momentsOf(filter), ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as number | null, // the first page has no cursor
    getNextPageParam: page => page.next,
  })
