// What a story was made of, in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export const articleQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'article'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/article', { params: { storyId }, signal }),
  })

/** The stories that this one was made of, and those made of it. */
export const relationsQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'relations'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/relations', { params: { storyId }, signal }),
  })
