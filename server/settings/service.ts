// What is set for everybody. Features ask for the setting that they obey each time they need it.
import type { Trail } from '#server/audit/service.ts'
import type { Events } from '#server/events/events.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { Settings, type SettingsChange } from '#shared/settings/api.ts'
import type { SettingsStore } from './store.ts'

export interface SettingsDeps {
  store: SettingsStore
  events: Events
  trail: Pick<Trail, 'record'>
  now: () => Date
}

const names = Settings.keyof().options

const longest = 200

/** A value for the trail: a logo is not told whole. */
function told(value: Settings[keyof Settings]): string | null {
  if (value === null || value === '') return null
  const text = String(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

export function createSettings({ store, events, trail, now }: SettingsDeps) {
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
      const before = await get()
      await store.set(
        Object.entries(change)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => ({ name, value: JSON.stringify(value), user_id: actor.id, at })),
      )
      const after = await get()
      for (const name of names) {
        const [from, to] = [told(before[name]), told(after[name])]
        if (from !== to) await trail.record(actor, { action: 'settings', subject: name, from, to })
      }
      events.emit('settings.changed', {})
      return after
    },
  }
}

export type SettingsService = ReturnType<typeof createSettings>
