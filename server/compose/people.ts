// Who works here and who may open what: accounts, sessions, access.
import { hashPassword } from 'better-auth/crypto'
import { createAccess } from '#server/access/access.ts'
import type { Guests } from '#server/access/guests.ts'
import { createAccessStore } from '#server/access/store.ts'
import { createTrail } from '#server/audit/service.ts'
import { createAuditStore } from '#server/audit/store.ts'
import { createAuth } from '#server/auth/better-auth.ts'
import { createUsers } from '#server/auth/service.ts'
import { createSessions } from '#server/auth/sessions.ts'
import { createUserStore } from '#server/auth/store.ts'
import { readSecret } from '#server/secret.ts'
import type { Base } from './base.ts'

export function composePeople(
  { config, db, events, logger, now, newId, newToken, url, isAllowedOrigin }: Base,
  guests: () => Guests,
) {
  const userStore = createUserStore(db)
  const users = createUsers({
    store: userStore,
    events,
    record: (...entry) => trail.record(...entry),
    hashPassword,
    now,
    newId,
    newToken,
    linkUrl: token => `${url}/newsroom/link/${token}`,
  })
  const trail = createTrail({ store: createAuditStore(db), people: users.byId, now })
  const secret = readSecret(config.secret, config.dataDir)
  const auth = createAuth({
    db,
    config,
    url,
    secret,
    isAllowedOrigin,
    mayEnter: async id => (await userStore.findUser(id))?.disabled === 0,
    followGuestLink: token => guests().follow(token),
    onSessionEnd: sessionId => events.emit('session.ended', { sessionId }),
    logger,
  })
  const accessStore = createAccessStore(db)
  const access = createAccess({ store: accessStore, now })
  const sessions = createSessions({ auth, guestStaysUntil: id => guests().staysUntil(id) })

  /** The first account, when the environment names it and there is nobody yet. */
  async function addConfigured() {
    if (!config.admin || (await userStore.countUsers()) > 0) return
    await users.addFirst(config.admin.email, config.admin.password)
  }

  return { addConfigured, userStore, users, trail, auth, accessStore, access, sessions }
}

export type People = ReturnType<typeof composePeople>
