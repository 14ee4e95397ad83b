// The page that was asked for: who is there, and the files of the page, are asked for before anything is drawn, not
// only when the router has come to it.
import type { QueryClient } from '@tanstack/react-query'
import { meQuery } from './auth/queries.ts'
import type { createAppRouter } from './routes.tsx'

export function beginFirstPage(queries: QueryClient, router: ReturnType<typeof createAppRouter>) {
  const ids = new Set<string>(
    router.matchRoutes(router.latestLocation).map(({ routeId }) => routeId),
  )
  // Whoever is to sign in is nobody yet.
  if (!ids.has('/signed-in')) return
  void queries.prefetchQuery(meQuery)
  for (const { id, options } of Object.values(router.routesById)) {
    // What fails is asked for again, and said, when the router comes to it.
    if (ids.has(id)) options.component?.preload?.()?.catch(() => {})
  }
}
