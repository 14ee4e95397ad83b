// What the browser keeps of the server: the query cache and the keys it is kept under, laid out so that a hint
// (hints.ts) can name what it makes old. How each part is fetched is in its feature's queries.ts.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isApiError } from './api.ts'

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
  dictionary: ['dictionary'],
  /** All lists of pictures, and everything about each. */
  media: ['media'],
  /** All lists of profiles, and everything about each. */
  contributors: ['contributors'],
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
  /** Stories found by words, for the palette. */
  foundStories: ['found-stories'],
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
