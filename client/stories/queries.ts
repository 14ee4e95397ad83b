// Stories in the query cache: the list, one of them, those found by words, saved views.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'
import type { StoryFilter } from './filter.ts'

/** The list under a filter, page after page. */
export const storiesQuery = (filter: StoryFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.stories, filter],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/stories', {
        query: {
          ...filter,
          grouped: 'true',
          limit: pageParam === null ? 100 : 200,
          ...(pageParam !== null && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null, // the first page has no cursor
    getNextPageParam: page => page.next,
  })

/** A few stories with these words, for the palette. */
export const foundStoriesQuery = (search: string) =>
  queryOptions({
    queryKey: [...keys.foundStories, search],
    queryFn: async ({ signal }) =>
      (await call('GET /api/stories', { query: { search, limit: 8 }, signal })).stories,
  })

export const viewsQuery = queryOptions({
  queryKey: keys.views,
  queryFn: ({ signal }) => call('GET /api/views', { signal }),
})

export const storyQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'story'),
    queryFn: ({ signal }) => call('GET /api/stories/:storyId', { params: { storyId }, signal }),
  })

/** The forms that stories begin with. */
export const templatesQuery = queryOptions({
  queryKey: [...keys.stories, 'templates'],
  queryFn: async ({ signal }) =>
    (await call('GET /api/stories', { query: { template: 'true', limit: 200 }, signal })).stories,
})
