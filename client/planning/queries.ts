// The plan of a story in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export const planQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'plan'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/plan', { params: { storyId }, signal }),
  })
