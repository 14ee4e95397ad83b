// The inbox on the wire: what somebody was told, and what they want to be told how.
import { z } from 'zod'
import { get, patch, post } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'
import { languages } from '#shared/i18n/languages.ts'
import { channels, notificationKinds } from './kinds.ts'

export const Notification = z.object({
  id: z.string(),
  kind: z.enum(notificationKinds),
  story: z.object({ id: z.string(), headline: z.string() }),
  threadId: z.string().nullable(),
  by: Person.nullable(),
  /** The first words of what was written. */
  excerpt: z.string().nullable(),
  at: z.iso.datetime(),
  isRead: z.boolean(),
})
export type Notification = z.infer<typeof Notification>

const Choices = z.record(z.enum(notificationKinds), z.enum(channels))

export const NotificationSettings = z.object({
  /** The language that mail is written in. */
  language: z.enum(languages),
  choices: Choices,
  /** Whether this newsroom sends mail at all. */
  hasMail: z.boolean(),
})
export type NotificationSettings = z.infer<typeof NotificationSettings>

export const notificationsApi = {
  list: get('/api/notifications', {
    summary: 'My inbox, the newest first',
    reply: z.object({ notifications: z.array(Notification), unread: z.int() }),
  }),
  read: post('/api/notifications/read', {
    summary: 'Mark as read: these, or all when none are named',
    body: z.strictObject({ ids: z.array(z.string()).max(500).optional() }),
  }),
  settings: get('/api/notifications/settings', {
    summary: 'What I am told about, and how',
    reply: NotificationSettings,
  }),
  change: patch('/api/notifications/settings', {
    summary: 'Choose what to be told about, and how',
    body: z.strictObject({
      language: z.enum(languages).optional(),
      choices: z.partialRecord(z.enum(notificationKinds), z.enum(channels)).optional(),
    }),
    reply: NotificationSettings,
  }),
}
