// The inbox: who is told what, and how they chose to be told. Nobody is told about what they did
// themselves, nor about a story that is not open to them (rule W2).
import type { Access } from '#server/access/access.ts'
import type { Events } from '#server/events/events.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import type { Person } from '#shared/auth/api.ts'
import { isLanguage, type Language } from '#shared/i18n/languages.ts'
import type {
  InboxPage,
  InboxQuery,
  Notification,
  NotificationSettings,
} from '#shared/notifications/api.ts'
import {
  type Choices,
  channels,
  defaultChoices,
  isNotificationKind,
  type NotificationKind,
  notificationKinds,
} from '#shared/notifications/kinds.ts'
import { type Actor, isGuest } from '#shared/permissions/roles.ts'
import type { NotificationStore } from './store.ts'

export interface News {
  kind: NotificationKind
  storyId: string
  threadId: string | null
  /** Null: nobody caused it. */
  actorId: string | null
  excerpt: string | null
  to: readonly string[]
}

export interface InboxDeps {
  store: NotificationStore
  access: Access
  events: Events
  people: () => Promise<Map<string, Person>>
  hasMail: boolean
  siteLanguage: string
  now: () => Date
  newId: () => string
}

const excerptLength = 200

const excerptOf = (text: string | null) => {
  if (text === null) return null
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line
}

function choicesIn(json: string): Choices {
  const said: unknown = JSON.parse(json)
  const chosen = typeof said === 'object' && said !== null ? Object.entries(said) : []
  const known = new Map(chosen)
  const choiceOf = (kind: NotificationKind) =>
    channels.find(channel => channel === known.get(kind)) ?? defaultChoices[kind]
  return Object.fromEntries(notificationKinds.map(kind => [kind, choiceOf(kind)])) as Choices // every kind is there
}

export function createInbox(deps: InboxDeps) {
  const { store, access, events, people, hasMail, now, newId } = deps
  const fallback: Language = isLanguage(deps.siteLanguage) ? deps.siteLanguage : 'en'

  async function settings(userId: string): Promise<NotificationSettings> {
    const row = await store.settings(userId)
    const language = row && isLanguage(row.language) ? row.language : fallback
    return { language, choices: row ? choicesIn(row.choices) : defaultChoices, hasMail }
  }

  return {
    settings,
    async change(
      userId: string,
      change: { language?: Language | undefined; choices?: Partial<Choices> | undefined },
    ) {
      const before = await settings(userId)
      await store.setSettings({
        user_id: userId,
        language: change.language ?? before.language,
        choices: JSON.stringify({ ...before.choices, ...change.choices }),
      })
      return settings(userId)
    },
    async tell({ kind, storyId, threadId, actorId, excerpt, to }: News) {
      const known = await people()
      const rows = []
      for (const userId of new Set(to)) {
        const person = known.get(userId)
        if (!person || userId === actorId || !(await access.mayOpen(person, storyId))) continue
        const channel = (await settings(userId)).choices[kind]
        if (channel === 'off') continue
        rows.push({
          id: newId(),
          user_id: userId,
          kind,
          story_id: storyId,
          thread_id: threadId,
          actor_id: actorId,
          excerpt: excerptOf(excerpt),
          at: now().toISOString(),
          read_at: null,
          in_app: isGuest(person) ? (0 as const) : (1 as const),
          mail:
            hasMail && channel === 'mail'
              ? ('once' as const)
              : hasMail && channel === 'digest'
                ? ('digest' as const)
                : null,
          mailed_at: null,
          try_at: null,
        })
      }
      await store.add(rows)
      for (const { user_id } of rows) events.emit('inbox.changed', { userId: user_id })
    },
    async list(actor: Actor, { cursor, limit, unread }: InboxQuery): Promise<InboxPage> {
      const after = cursor === undefined ? undefined : readCursor(cursor)
      const filter = { after, isUnread: unread === 'true', limit: limit + 1 }
      const [found, counts, known] = await Promise.all([
        store.list(actor.id, filter),
        store.countUnread(actor.id),
        people(),
      ])
      const open = new Set(
        await access.openTo(actor, [...new Set([...found, ...counts].map(row => row.story_id))]),
      )
      const rows = found.slice(0, limit)
      const last = found.length > limit ? rows.at(-1) : undefined
      const notifications = rows.flatMap((row): Notification[] =>
        open.has(row.story_id) && isNotificationKind(row.kind)
          ? [
              {
                id: row.id,
                kind: row.kind,
                story: { id: row.story_id, headline: row.headline },
                threadId: row.thread_id,
                by: (row.actor_id !== null && known.get(row.actor_id)) || null,
                excerpt: row.excerpt,
                at: row.at,
                isRead: row.read_at !== null,
              },
            ]
          : [],
      )
      return {
        notifications,
        unread: counts.reduce(
          (sum, { story_id, count }) => sum + (open.has(story_id) ? Number(count) : 0),
          0,
        ),
        next: last ? writeCursor(last) : null,
      }
    },
    /** As read or unread; all of it when no ids are named. */
    async mark(userId: string, { ids, isRead }: { ids?: string[] | undefined; isRead: boolean }) {
      await store.setRead(userId, ids, isRead ? now().toISOString() : null)
      events.emit('inbox.changed', { userId })
    },
    /** Whoever has read a thread has read what they were told about it. */
    async readThreads(userId: string, threadIds: readonly string[]) {
      if (await store.readThreads(userId, threadIds, now().toISOString()))
        events.emit('inbox.changed', { userId })
    },
    unreadMentions: (userId: string) => store.unreadOf(userId, 'mention'),
  }
}

export type Inbox = ReturnType<typeof createInbox>
