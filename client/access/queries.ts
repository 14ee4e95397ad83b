// Who may open a story, and what a guest may open, in the query cache.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

/** Who may open a story; for the newsroom only. */
export const accessQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'access'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/access', { params: { storyId }, signal }),
  })

/** The stories that a guest may open. */
export const invitationsQuery = queryOptions({
  queryKey: keys.invitations,
  queryFn: ({ signal }) => call('GET /api/invitations', { signal }),
})
