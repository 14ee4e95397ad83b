// Review: threads, suggestions, sign-offs, and who is told of them.
import { createAssignees, createAssignments } from '#server/assignments/service.ts'
import { createAssignmentStore } from '#server/assignments/store.ts'
import { createWaiting } from '#server/assignments/waiting.ts'
import { createAnchorRefresh } from '#server/comments/refresh.ts'
import { createComments } from '#server/comments/service.ts'
import { createCommentStore } from '#server/comments/store.ts'
import { createSuggestions } from '#server/comments/suggestions.ts'
import { createInbox } from '#server/notifications/inbox.ts'
import { createMailer } from '#server/notifications/mailer.ts'
import { reactToNews } from '#server/notifications/reactions.ts'
import { openSmtp } from '#server/notifications/smtp.ts'
import { createNotificationStore } from '#server/notifications/store.ts'
import { createSignOffs } from '#server/signoffs/service.ts'
import { createSignOffStore } from '#server/signoffs/store.ts'
import { createIndexer } from '#server/stories/indexer.ts'
import type { Base } from './base.ts'
import type { Drafts } from './drafts.ts'
import type { People } from './people.ts'
import type { Stories } from './stories.ts'

export async function composeReview(
  { config, overrides, db, events, logger, now, newId, newClient, url, site }: Base,
  { users, access }: People,
  { rooms }: Drafts,
  { desks, stories, planning, authorsStore, versions, editions }: Stories,
) {
  const commentStore = createCommentStore(db)
  const assignmentStore = createAssignmentStore(db)
  const assigneesOf = createAssignees({ store: assignmentStore, desks, people: users.byId })
  const comments = createComments({
    assigneesOf,
    store: commentStore,
    events,
    people: users.byId,
    now,
    newId,
  })
  const suggestions = createSuggestions({
    events,
    store: commentStore,
    comments,
    rooms,
    now,
    newClient,
  })
  const anchors = createIndexer({
    events,
    index: createAnchorRefresh({ store: commentStore, rooms, events }),
    logger,
    failure: 'the anchors of threads could not be refreshed',
    ...(overrides.indexing ?? { quiet: 500, latest: 2000 }),
  })
  const signOffs = createSignOffs({
    db,
    store: createSignOffStore(db),
    stories,
    versions,
    desks,
    events,
    people: users.byId,
    now,
    newId,
  })
  const assignments = createAssignments({
    db,
    store: assignmentStore,
    desks,
    people: users.byId,
    comments,
    access,
    events,
    audit: stories.audit,
    now,
  })
  const smtp =
    config.mail &&
    (await openSmtp(
      config.mail.url,
      config.mail.from ?? `${site.name} <newsroom@${new URL(url).hostname}>`,
    ))
  const notificationStore = createNotificationStore(db)
  const inbox = createInbox({
    store: notificationStore,
    access,
    events,
    people: users.byId,
    hasMail: smtp !== null,
    siteLanguage: site.language,
    now,
    newId,
  })
  const waiting = createWaiting({
    store: assignmentStore,
    signOffs,
    stories,
    inbox,
    desks,
    planning,
    access,
    people: users.byId,
  })
  const reactions = reactToNews({
    events,
    inbox,
    comments,
    stories,
    desks,
    writersOf: authorsStore.writersOf,
    publisherOf: async storyId => (await editions.newest(storyId))?.publishedBy ?? null,
    chiefIds: async () =>
      (await users.people()).flatMap(({ id, roles }) => (roles.includes('chief') ? [id] : [])),
    logger,
  })
  const mailer =
    smtp &&
    createMailer({
      store: notificationStore,
      send: smtp.send,
      languageOf: async id => (await inbox.settings(id)).language,
      people: users.byId,
      access,
      linkTo: (storyId, threadId) =>
        threadId === null
          ? `${url}/newsroom/stories/${storyId}`
          : `${url}/newsroom/stories/${storyId}?thread=${threadId}`,
      settingsUrl: `${url}/newsroom/settings`,
      now,
      logger,
      every: overrides.mail?.every ?? 30_000,
      digest: overrides.mail?.digest ?? (config.mail?.digestMinutes ?? 0) * 60_000,
    })
  events.on('inbox.changed', () => void mailer?.look())
  void mailer?.look()

  return {
    comments,
    suggestions,
    anchors,
    signOffs,
    assignments,
    smtp,
    inbox,
    waiting,
    reactions,
    mailer,
  }
}

export type Review = Awaited<ReturnType<typeof composeReview>>
