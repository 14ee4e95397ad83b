// What the browser asks once about the site.
import type { Handlers } from '#server/http/mount.ts'
import type { Site } from '#shared/publishing/edition.ts'
import type { siteApi } from '#shared/site/api.ts'
import type { Look } from './look.ts'

/** `started` is the site as the server was started. */
export const siteRoutes = (look: Look, started: Site): Handlers<typeof siteApi> => ({
  async site() {
    const { name, language } = await look.site()
    return { name, language, startedAs: started.name }
  },
})
