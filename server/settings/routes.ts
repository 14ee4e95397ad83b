// Settings over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { settingsApi } from '#shared/settings/api.ts'
import type { SettingsService } from './service.ts'

export const settingsRoutes = (settings: SettingsService): Handlers<typeof settingsApi> => ({
  get({ actor }) {
    permit(actor, 'settings.read')
    return settings.get()
  },
  change({ actor, body }) {
    permit(actor, 'settings.manage')
    return settings.change(actor, body)
  },
})
