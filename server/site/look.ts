// What the public site is called and looks like, as the server was started and as the settings say since, and
// who has a profile on it.
import type { Events } from '#server/events/events.ts'
import { remembered } from '#server/events/remembered.ts'
import type { SettingsService } from '#server/settings/service.ts'
import type { Authors, Site } from '#shared/publishing/edition.ts'
import type { Settings } from '#shared/settings/api.ts'

export interface LookDeps {
  settings: SettingsService
  events: Events
  /** As the server was started. */
  site: Site
  /** Who has a profile today. */
  readAuthors: () => Promise<Authors>
}

export function createLook({ settings, events, site, readAuthors }: LookDeps) {
  const get = remembered<Settings>(events, ['settings.changed'], settings.get)
  const authors = remembered(events, ['contributors.changed'], readAuthors)
  return {
    get,
    async site(): Promise<Site> {
      const [{ siteName }, known] = await Promise.all([get(), authors()])
      return { ...site, name: siteName ?? site.name, authors: known }
    },
  }
}

export type Look = ReturnType<typeof createLook>
