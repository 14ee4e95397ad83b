// What the end of a shift is about, in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

/** What a person has a part in and is not published. */
export const openStoriesQuery = (userId: string) =>
  queryOptions({
    queryKey: [...keys.stories, 'open', userId],
    queryFn: async ({ signal }) => {
      const query = { assignee: userId, grouped: 'true', sort: 'deadline', limit: 200 } as const
      const { stories } = await call('GET /api/stories', { query, signal })
      return stories.filter(({ live }) => live === 'none')
    },
  })

/** What has changed since one looked. */
export const newsQuery = queryOptions({
  queryKey: [...keys.stories, 'news'],
  queryFn: async ({ signal }) =>
    (await call('GET /api/stories', { query: { news: 'true', limit: 50 }, signal })).stories,
})
