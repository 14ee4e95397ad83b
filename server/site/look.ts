// What the public site is called and looks like: as the server was started, and as the settings say since.
import type { Events } from '#server/events/events.ts'
import type { SettingsService } from '#server/settings/service.ts'
import type { Site } from '#shared/publishing/edition.ts'
import type { Settings } from '#shared/settings/api.ts'

export interface LookDeps {
  settings: SettingsService
  events: Events
  /** As the server was started. */
  site: Site
}

export function createLook({ settings, events, site }: LookDeps) {
  let known: Promise<Settings> | null = null
  events.on('settings.changed', () => {
    known = null
  })
  function get() {
    known ??= settings.get()
    known.catch(() => {
      known = null
    })
    return known
  }
  return {
    get,
    site: async (): Promise<Site> => ({ ...site, name: (await get()).siteName ?? site.name }),
  }
}

export type Look = ReturnType<typeof createLook>
