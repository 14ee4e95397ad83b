// Late batches of a story in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export const batchesQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'batches'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/batches', { params: { storyId }, signal }),
  })
