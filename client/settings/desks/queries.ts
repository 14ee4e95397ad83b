// The desks in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export const desksQuery = queryOptions({
  queryKey: keys.desks,
  queryFn: ({ signal }) => call('GET /api/desks', { signal }),
})
