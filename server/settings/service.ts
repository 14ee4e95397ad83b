// What is set for everybody. Features ask for the setting that they obey each time they need it.
import type { Events } from '#server/events/events.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { Settings, type SettingsChange } from '#shared/settings/api.ts'
import type { SettingsStore } from './store.ts'

export interface SettingsDeps {
  store: SettingsStore
  events: Events
  now: () => Date
}

export function createSettings({ store, events, now }: SettingsDeps) {
  /** A setting that a later or an earlier release does not know, or knows otherwise, is as if never set. */
  async function get(): Promise<Settings> {
    const known = Settings.shape
    const stored = (await store.list()).flatMap(({ name, value }) => {
      const shape = Object.entries(known).find(([key]) => key === name)?.[1]
      const parsed = shape?.safeParse(JSON.parse(value))
      return parsed?.success ? [[name, parsed.data] as const] : []
    })
    return Settings.parse(Object.fromEntries(stored))
  }

  return {
    get,
    async change(actor: Actor, change: SettingsChange) {
      const at = now().toISOString()
      await store.set(
        Object.entries(change)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => ({ name, value: JSON.stringify(value), user_id: actor.id, at })),
      )
      events.emit('settings.changed', {})
      return get()
    },
  }
}

export type SettingsService = ReturnType<typeof createSettings>
