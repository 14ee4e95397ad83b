// Who is signed in, and who works here, in the query cache.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call, isApiError } from '#client/api.ts'
import { keys } from '#client/query.ts'
import type { User } from '#shared/auth/api.ts'

async function fetchMe(client: QueryClient, signal: AbortSignal): Promise<User | null> {
  try {
    return await call('GET /api/me', { signal })
  } catch (error) {
    const wasSomebody = Boolean(client.getQueryData(keys.me))
    if (isApiError(error, 'unauthenticated') && !wasSomebody) return null
    throw error
  }
}

/** Who I am; after the session ended, who I was. Null: nobody was signed in to begin with. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: ({ client, signal }) => fetchMe(client, signal),
})

/** Never fetched: set by `endSession`, and back by signing in. */
export const sessionEndedQuery = queryOptions({
  queryKey: keys.sessionEnded,
  queryFn: () => false,
  initialData: false,
  enabled: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

/** Everybody, as colleagues see them. */
export const peopleQuery = queryOptions({
  queryKey: keys.people,
  queryFn: ({ signal }) => call('GET /api/people', { signal }),
})

/** Accounts; for administrators only. */
export const usersQuery = queryOptions({
  queryKey: keys.users,
  queryFn: ({ signal }) => call('GET /api/users', { signal }),
})
