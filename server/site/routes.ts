// What the browser asks once about the site.
import type { Config } from '#server/config.ts'
import type { Handlers } from '#server/http/mount.ts'
import type { siteApi } from '#shared/site/api.ts'

export const siteRoutes = ({ site }: Config): Handlers<typeof siteApi> => ({
  site: () => ({ name: site.name, language: site.language }),
})
