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
  /** The first words of what was written; of a publication that is held, its reason (`Schedule.held`). */
  excerpt: z.string().nullable(),
  at: z.iso.datetime(),
  isRead: z.boolean(),
})
export type Notification = z.infer<typeof Notification>

export const InboxQuery = z.object({
  /** From the page before. */
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** Only what I have not read. */
  unread: z.enum(['true']).optional(),
})
export type InboxQuery = z.infer<typeof InboxQuery>

/** `unread` counts the whole inbox; `next` is the cursor of the page after this one. */
export const InboxPage = z.object({
  notifications: z.array(Notification),
  unread: z.int(),
  next: z.string().nullable(),
})
export type InboxPage = z.infer<typeof InboxPage>

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
    query: InboxQuery,
    reply: InboxPage,
  }),
  read: post('/api/notifications/read', {
    summary: 'Mark as read: these, or all when none are named; or these as unread again',
    body: z
      .strictObject({
        ids: z.array(z.string()).max(500).optional(),
        isRead: z.boolean().default(true),
      })
      .refine(({ ids, isRead }) => isRead || ids !== undefined, {
        path: ['ids'],
        message: 'name what is to be unread again',
      }),
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
