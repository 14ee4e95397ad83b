// Profiles in the query cache.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

/** Profiles by name, page after page. */
export const contributorListQuery = (search: string, archived: boolean) =>
  infiniteQueryOptions({
    queryKey: [...keys.contributors, 'list', search, archived],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/contributors', {
        query: {
          limit: 50,
          ...(search !== '' && { search }),
          ...(archived && { archived: 'true' }),
          ...(pageParam !== null && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null, // the first page has no cursor
    getNextPageParam: page => page.next,
    placeholderData: before => before,
  })

/** The few that match what is being typed. */
export const contributorsLikeQuery = (search: string) =>
  queryOptions({
    queryKey: [...keys.contributors, 'like', search],
    queryFn: ({ signal }) => call('GET /api/contributors', { query: { search, limit: 8 }, signal }),
    enabled: search.length > 1,
    placeholderData: before => before,
  })

export const contributorQuery = (contributorId: string) =>
  queryOptions({
    queryKey: [...keys.contributors, 'one', contributorId],
    queryFn: ({ signal }) =>
      call('GET /api/contributors/:contributorId', { params: { contributorId }, signal }),
  })
