// The front page in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

/** The order of the front page, and the stories on it. */
export const frontQuery = queryOptions({
  queryKey: keys.front,
  queryFn: ({ signal }) => call('GET /api/front', { signal }),
})
