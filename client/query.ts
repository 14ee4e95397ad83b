// What the browser keeps of the server: the query cache, the keys it is kept under, and how each part
// is fetched. Keys are laid out so that a hint (hints.ts) can name what it makes old.
import {
  infiniteQueryOptions,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query'
import type { User } from '#shared/auth/api.ts'
import { call, isApiError } from './api.ts'
import { type AuditFilter, momentsOf } from './audit/filter.ts'
import type { InboxFilter } from './notifications/filter.ts'
import type { StoryFilter } from './stories/filter.ts'

export const keys = {
  me: ['me'],
  sessionEnded: ['session-ended'],
  site: ['site'],
  people: ['people'],
  users: ['users'],
  settings: ['settings'],
  front: ['front'],
  exportTokens: ['export-tokens'],
  desks: ['desks'],
  destinations: ['destinations'],
  houseStyle: ['house-style'],
  deskDemands: ['desk-demands'],
  /** All lists of pictures, and everything about each. */
  media: ['media'],
  invitations: ['invitations'],
  /** What is set aside on this computer. */
  rescued: ['rescued'],
  inbox: ['inbox'],
  notificationSettings: ['notification-settings'],
  waiting: ['waiting'],
  /** Saved views of the list. */
  views: ['views'],
  audit: ['audit'],
  /** All lists of stories, under whatever filter. */
  stories: ['stories'],
  /** Everything about one story. */
  story: (storyId: string) => ['story', storyId],
  storyPart: (storyId: string, part: StoryPart) => ['story', storyId, part],
} as const

export type StoryPart =
  | 'story'
  | 'article'
  | 'threads'
  | 'batches'
  | 'preflight'
  | 'changes'
  | 'editions'
  | 'versions'
  | 'diff'
  | 'authorship'
  | 'relations'
  | 'history'
  | 'access'
  | 'sign-offs'
  | 'plan'
  | 'deliveries'

/** Refusals are final; only what did not reach the server, or found it unwell, is worth another try. */
const isWorthRetrying = (error: unknown) =>
  isApiError(error, 'offline') || isApiError(error, 'unavailable')

/** The server no longer knows who asks. What is on the screen stays; somebody asks to sign in again. */
export const endSession = (client: QueryClient) => client.setQueryData(keys.sessionEnded, true)

/** Whichever call learns that nobody is signed in, the session has ended for all. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isApiError(error, 'unauthenticated')) endSession(client)
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // The newsroom may run on this very computer, which the browser calls offline.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}

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

export const siteQuery = queryOptions({
  queryKey: keys.site,
  queryFn: ({ signal }) => call('GET /api/site', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The newsroom's terms, for the checks and the settings. */
export const houseStyleQuery = queryOptions({
  queryKey: keys.houseStyle,
  queryFn: ({ signal }) => call('GET /api/house-style', { signal }),
})

/** What each desk asks of its stories, by the desk's id. */
export const deskDemandsQuery = queryOptions({
  queryKey: keys.deskDemands,
  queryFn: ({ signal }) => call('GET /api/desk-demands', { signal }),
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

/** The order of the front page, and the stories on it. */
export const frontQuery = queryOptions({
  queryKey: keys.front,
  queryFn: ({ signal }) => call('GET /api/front', { signal }),
})

/** Who may fetch exports; for administrators only. */
export const exportTokensQuery = queryOptions({
  queryKey: keys.exportTokens,
  queryFn: ({ signal }) => call('GET /api/export-tokens', { signal }),
})

export const desksQuery = queryOptions({
  queryKey: keys.desks,
  queryFn: ({ signal }) => call('GET /api/desks', { signal }),
})

export const destinationsQuery = queryOptions({
  queryKey: keys.destinations,
  queryFn: ({ signal }) => call('GET /api/destinations', { signal }),
})

/** What of a story was sent where. */
export const deliveriesQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'deliveries'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/deliveries', { params: { storyId }, signal }),
  })

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
    queryKey: ['found-stories', search],
    queryFn: async ({ signal }) =>
      (await call('GET /api/stories', { query: { search, limit: 8 }, signal })).stories,
  })

/** The audit trail of the newsroom, page after page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.audit, filter],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/audit', {
        query: { ...momentsOf(filter), ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as number | null, // the first page has no cursor
    getNextPageParam: page => page.next,
  })

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

export const viewsQuery = queryOptions({
  queryKey: keys.views,
  queryFn: ({ signal }) => call('GET /api/views', { signal }),
})

export const planQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'plan'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/plan', { params: { storyId }, signal }),
  })

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

export const storyQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'story'),
    queryFn: ({ signal }) => call('GET /api/stories/:storyId', { params: { storyId }, signal }),
  })

export const articleQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'article'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/article', { params: { storyId }, signal }),
  })

export const threadsQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'threads'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/threads', { params: { storyId }, signal }),
  })

export const batchesQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'batches'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/batches', { params: { storyId }, signal }),
  })

/** Asking keeps a version of the draft on the server, so no hint asks again: callers do. */
export const preflightQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'preflight'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/preflight', { params: { storyId }, signal }),
  })

export const changesQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'changes'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/changes', { params: { storyId }, signal }),
  })

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

/** The stories that this one was made of, and those made of it. */
export const relationsQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'relations'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/relations', { params: { storyId }, signal }),
  })

/** The forms that stories begin with. */
export const templatesQuery = queryOptions({
  queryKey: [...keys.stories, 'templates'],
  queryFn: async ({ signal }) =>
    (await call('GET /api/stories', { query: { template: 'true', limit: 200 }, signal })).stories,
})

/** What an administrator has set for everybody. */
export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: ({ signal }) => call('GET /api/settings', { signal }),
})

export const historyQuery = (storyId: string) =>
  queryOptions({
    queryKey: keys.storyPart(storyId, 'history'),
    queryFn: ({ signal }) =>
      call('GET /api/stories/:storyId/history', { params: { storyId }, signal }),
  })

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

/** What waits for me, across stories. */
export const waitingQuery = queryOptions({
  queryKey: keys.waiting,
  queryFn: ({ signal }) => call('GET /api/waiting', { signal }),
})

/** What I am told about, and how. */
export const notificationSettingsQuery = queryOptions({
  queryKey: keys.notificationSettings,
  queryFn: ({ signal }) => call('GET /api/notifications/settings', { signal }),
})
