// Sign-offs of a story in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

/** How a story stands with each kind of sign-off. */
export const signOffsQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'sign-offs'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/sign-offs', { params: { storyId }, signal }),
  })
