// Pictures in the query cache.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

/** Pictures under a search, page after page. */
export const mediaListQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.media, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/media', {
        query: {
          limit: 60,
          ...(search !== '' && { search }),
          ...(pageParam !== null && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null, // the first page has no cursor
    getNextPageParam: page => page.next,
    placeholderData: before => before,
  })

export const mediaQuery = (mediaId: string) =>
  queryOptions({
    queryKey: [...keys.media, 'one', mediaId],
    queryFn: ({ signal }) => call('GET /api/media/:mediaId', { params: { mediaId }, signal }),
  })

export const mediaUsesQuery = (mediaId: string) =>
  queryOptions({
    queryKey: [...keys.media, 'uses', mediaId],
    queryFn: ({ signal }) => call('GET /api/media/:mediaId/uses', { params: { mediaId }, signal }),
  })
