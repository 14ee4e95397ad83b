// What a story was: editions, versions, what differs, who wrote what; in the query cache.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export const editionsQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'editions'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/editions', { params: { storyId }, signal }),
  })

/** Versions on one page of the time line. */
const versionsAPage = 50

export const versionsQuery = (storyId: string) =>
  infiniteQueryOptions({
    queryKey: keys.storyPart(storyId, 'versions'),
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/stories/:storyId/versions', {
        params: { storyId },
        query: { limit: versionsAPage, ...(pageParam !== null && { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null, // the first page begins with the newest
    getNextPageParam: page => (page.length < versionsAPage ? null : (page.at(-1)?.id ?? null)),
  })

/** What differs between two of: a version, an edition, the draft; with what is the same. */
export const diffQuery = (storyId: string, from: string, to: string) =>
  queryOptions({
    queryKey: [...keys.storyPart(storyId, 'diff'), from, to],
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/diff', {
        params: { storyId },
        query: { from, to, unchanged: 'true' },
        signal,
      }),
  })

export const authorshipQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'authorship'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/authorship', { params: { storyId }, signal }),
  })

export const historyQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'history'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/history', { params: { storyId }, signal }),
  })
