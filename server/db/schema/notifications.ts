// What people are told, and how they want to be told.
import type { Generated } from 'kysely'
import type { Flag, Json, Time } from './columns.ts'

/** `mail` says whether and how it goes out by mail; with `mailed_at` empty it still has to (the outbox). */
interface Notifications {
  id: string
  user_id: string
  kind: string
  story_id: string
  thread_id: string | null
  actor_id: string | null
  excerpt: string | null
  at: Time
  read_at: Time | null
  in_app: Flag
  mail: 'once' | 'digest' | null
  mailed_at: Time | null
  attempts: Generated<number>
  try_at: Time | null
}

interface NotificationSettings {
  user_id: string
  language: string
  choices: Json
}

export interface NotificationTables {
  notifications: Notifications
  notification_settings: NotificationSettings
}
