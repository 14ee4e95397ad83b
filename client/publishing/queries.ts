// What a story’s publication would find, change and has sent, in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

/** What of a story was sent where. */
export const deliveriesQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'deliveries'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/deliveries', { params: { storyId }, signal }),
  })

/** Asking keeps a version of the draft on the server, so no hint asks again: callers do. */
export const preflightQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'preflight'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/preflight', { params: { storyId }, signal }),
  })

/** What the checks find of `basis` as of the moment `at`, when it is to go out. */
export const preflightAtQuery = (storyId: string, basis: string, at: string) =>
  queryOptions({
    queryKey: [...keys.storyPart(storyId, 'preflight'), basis, at],
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/preflight', {
        params: { storyId },
        query: { basis, at },
        signal,
      }),
  })

export const changesQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'changes'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/changes', { params: { storyId }, signal }),
  })
