// The inbox in the query cache, and what arrives there.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'
import type { InboxFilter } from './filter.ts'

/** My inbox, page after page; in the frame its first page is enough. */
export const inboxQuery = (filter: InboxFilter = {}) =>
  infiniteQueryOptions({
    queryKey: [...keys.inbox, filter],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/notifications', {
        query: { ...filter, limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null, // the first page has no cursor
    getNextPageParam: page => page.next,
  })

/** What I am told about, and how. */
export const notificationSettingsQuery = queryOptions({
  queryKey: keys.notificationSettings,
  queryFn: ({ signal }) => call('GET /api/notifications/settings', { signal }),
})
