// Every address of the newsroom: what is shown there, what it needs first, and which parts of the
// address it understands. Pages but the list come in chunks of their own, fetched on intent.
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { isGuest } from '#shared/permissions/roles.ts'
import { NewsroomFrame } from './app/NewsroomFrame.tsx'
import { NoPage, PageFailed, PageLoading } from './app/page-states.tsx'
import { parseWaitingFilter } from './assignments/filter.ts'
import { waitingQuery } from './assignments/queries.ts'
import { parseAuditFilter } from './audit/filter.ts'
import { meQuery } from './auth/queries.ts'
import { SignedIn } from './auth/SignedIn.tsx'
import { threadsQuery } from './editor/comments/queries.ts'
import { parseMediaFilter } from './media/filter.ts'
import { parseInboxFilter } from './notifications/filter.ts'
import { paths } from './paths.ts'
import { parseSearch, stringifySearch } from './search-params.ts'
import { desksQuery } from './settings/desks/queries.ts'
import { parseStoryFilter } from './stories/filter.ts'
import { storiesQuery, storyQuery } from './stories/queries.ts'
import { StoriesPage } from './stories/StoriesPage.tsx'

interface Context {
  queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NoPage })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/newsroom/sign-in',
  validateSearch: (query: Record<string, unknown>): { to?: string } =>
    typeof query.to === 'string' ? { to: query.to } : {},
  component: lazyRouteComponent(() => import('./auth/SignInPage.tsx'), 'SignInPage'),
})

const link = createRoute({
  getParentRoute: () => root,
  path: '/newsroom/link/$token',
  component: lazyRouteComponent(() => import('./auth/LinkPage.tsx'), 'LinkPage'),
})

const guest = createRoute({
  getParentRoute: () => root,
  path: '/newsroom/guest/$token',
  component: lazyRouteComponent(() => import('./access/GuestPage.tsx'), 'GuestPage'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  async beforeLoad({ context, location }) {
    const me = await context.queries.ensureQueryData(meQuery)
    if (!me) throw redirect(paths.signIn(location.href))
  },
  component: SignedIn,
})

/** What is of the newsroom is not for guests: they are led to the stories they are invited to. */
async function staffOnly({ context }: { context: Context }) {
  const me = await context.queries.ensureQueryData(meQuery)
  if (me && isGuest(me)) throw redirect(paths.invited())
}

const frame = createRoute({
  getParentRoute: () => signedIn,
  id: 'frame',
  beforeLoad: staffOnly,
  component: NewsroomFrame,
})

const invited = createRoute({
  getParentRoute: () => signedIn,
  path: '/newsroom/invited',
  component: lazyRouteComponent(() => import('./access/InvitedPage.tsx'), 'InvitedPage'),
})

const stories = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom',
  validateSearch: parseStoryFilter,
  loaderDeps: ({ search }) => search,
  loader({ context, deps }) {
    // Not waited for: the page shows its frame at once, and bars where the rows will be.
    void context.queries.prefetchInfiniteQuery(storiesQuery(deps))
    void context.queries.prefetchQuery(desksQuery)
  },
  component: StoriesPage,
})

const wire = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/wire',
  loader: ({ context }) => void context.queries.prefetchQuery(desksQuery),
  component: lazyRouteComponent(() => import('./wire/WirePage.tsx'), 'WirePage'),
})

const media = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/media',
  validateSearch: parseMediaFilter,
  component: lazyRouteComponent(() => import('./media/MediaPage.tsx'), 'MediaPage'),
})

const front = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/front',
  component: lazyRouteComponent(() => import('./reader/FrontPage.tsx'), 'FrontPage'),
})

const inbox = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/inbox',
  validateSearch: parseInboxFilter,
  component: lazyRouteComponent(() => import('./notifications/InboxPage.tsx'), 'InboxPage'),
})

const waiting = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/waiting',
  validateSearch: parseWaitingFilter,
  loader: ({ context }) => void context.queries.prefetchQuery(waitingQuery),
  component: lazyRouteComponent(() => import('./assignments/WaitingPage.tsx'), 'WaitingPage'),
})

const rescued = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/rescued',
  component: lazyRouteComponent(() => import('./editor/rescue/RescuedPage.tsx'), 'RescuedPage'),
})

const audit = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/audit',
  validateSearch: parseAuditFilter,
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
})

const handover = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/handover',
  validateSearch: (query: Record<string, unknown>): { person?: string } =>
    typeof query.person === 'string' ? { person: query.person } : {},
  component: lazyRouteComponent(() => import('./handover/HandoverPage.tsx'), 'HandoverPage'),
})

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/newsroom/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
})

const story = createRoute({
  getParentRoute: () => signedIn,
  path: '/newsroom/stories/$storyId',
  validateSearch: (query: Record<string, unknown>): { thread?: string } =>
    typeof query.thread === 'string' ? { thread: query.thread } : {},
  loader({ context, params }) {
    void context.queries.prefetchQuery(storyQuery(params.storyId))
    void context.queries.prefetchQuery(threadsQuery(params.storyId))
  },
  component: lazyRouteComponent(() => {
    // The editor comes at the same time; whoever shows it says when it does not.
    import('./editor/OpenStory.tsx').catch(() => {})
    return import('./StoryRoute.tsx')
  }, 'StoryRoute'),
})

const compare = createRoute({
  getParentRoute: () => signedIn,
  path: '/newsroom/stories/$storyId/compare',
  beforeLoad: staffOnly,
  validateSearch: (query: Record<string, unknown>): { from?: string; to?: string } => ({
    ...(typeof query.from === 'string' && { from: query.from }),
    ...(typeof query.to === 'string' && { to: query.to }),
  }),
  component: lazyRouteComponent(() => import('./editor/history/ComparePage.tsx'), 'ComparePage'),
})

const tree = root.addChildren([
  signIn,
  link,
  guest,
  signedIn.addChildren([
    invited,
    frame.addChildren([
      stories,
      wire,
      media,
      rescued,
      inbox,
      waiting,
      audit,
      handover,
      front,
      settings,
    ]),
    story,
    compare,
  ]),
])

export const createAppRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch,
    stringifySearch,
    // What a page does not understand of its address is taken out of it; else the router hands it on as it came.
    search: { strict: true },
    scrollRestoration: true,
    defaultPreload: 'intent',
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: NoPage,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface HistoryState {
    /** Whoever comes here has just made the story, and goes on to type. */
    isBegun?: boolean
  }
}
