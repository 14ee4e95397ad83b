// The settings, and the order of the readers' front page.
import type { Json, Time } from './columns.ts'

/** What an administrator has set; `value` is JSON. */
interface Settings {
  name: string
  value: Json
  user_id: string | null
  at: Time
}

/** One row. `arrangement` is the lead and the order. */
interface Front {
  id: number
  arrangement: Json
  revision: number
  user_name: string
  at: Time
}

export interface SiteTables {
  settings: Settings
  front: Front
}
