// What waits for somebody, in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

/** What waits for me, across stories. */
export const waitingQuery = queryOptions({
  queryKey: keys.waiting,
  queryFn: ({ signal }) => call('GET /api/waiting', { signal }),
})
