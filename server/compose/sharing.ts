// To whom a story is open, and what is made of it: guests, restrictions, copies and translations.
import { createGuests } from '#server/access/guests.ts'
import { createRestrictions } from '#server/access/restrictions.ts'
import { hashToken } from '#server/auth/service.ts'
import { createCopies } from '#server/stories/copies.ts'
import { createRelationsStore } from '#server/stories/relations-store.ts'
import type { Base } from './base.ts'
import type { People } from './people.ts'
import type { Stories } from './stories.ts'

export function composeSharing(
  { db, events, now, newId, newToken, url }: Base,
  { userStore, users, accessStore, access }: People,
  { stories }: Stories,
) {
  const guests = createGuests({
    db,
    store: accessStore,
    events,
    audit: stories.audit,
    people: users.byId,
    guestAccount: users.guestAccount,
    endSessions: userStore.deleteSessions,
    headlineOf: async id => (await stories.get(id)).headline,
    now,
    newId,
    newToken,
    hashToken,
    linkUrl: token => `${url}/newsroom/guest/${token}`,
  })
  const restrictions = createRestrictions({
    db,
    store: accessStore,
    access,
    guests,
    events,
    audit: stories.audit,
    people: users.byId,
    now,
  })
  const copies = createCopies({
    store: createRelationsStore(db),
    stories,
    access,
    restrictions,
    now,
    readerUrl: slug => `${url}/stories/${slug}`,
  })

  return { guests, restrictions, copies }
}

export type Sharing = ReturnType<typeof composeSharing>
