// Who sends a request: better-auth's session, if it is good and its person is not disabled.
import { Person } from '#shared/auth/api.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import type { Auth } from './better-auth.ts'
import { personOf } from './service.ts'

/** A signed-in person and until when. `id` names the session. */
export interface SessionInfo {
  id: string
  person: Person
  expiresAt: Date
}

export interface SessionsDeps {
  auth: Auth
  /** Until when a guest may be here; null: no invitation runs. */
  guestStaysUntil: (userId: string) => Promise<string | null>
}

export const createSessions = ({ auth, guestStaysUntil }: SessionsDeps) => ({
  async find(headers: Headers): Promise<SessionInfo | null> {
    if (!headers.has('cookie')) return null
    const found = await auth.api.getSession({ headers })
    if (!found || found.user.disabled) return null
    const { user, session } = found
    const person = Person.parse(
      personOf({ id: user.id, name: user.name, roles: user.roles, colour: user.colour }),
    )
    const expiresAt = new Date(session.expiresAt)
    if (!isGuest(person)) return { id: session.id, person, expiresAt }
    const until = await guestStaysUntil(person.id)
    if (until === null) return null
    return { id: session.id, person, expiresAt: new Date(Math.min(+expiresAt, Date.parse(until))) }
  },
})

export type Sessions = ReturnType<typeof createSessions>
