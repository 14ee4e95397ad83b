// The threads of a story in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export const threadsQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'threads'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/threads', { params: { storyId }, signal }),
  })
