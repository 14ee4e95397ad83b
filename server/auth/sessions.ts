// Who sends a request: better-auth's session, if it is good and its person is not disabled.
import { Person } from '#shared/auth/api.ts'
import type { Auth } from './better-auth.ts'
import { personOf } from './service.ts'

/** A signed-in person and until when. `id` names the session. */
export interface SessionInfo {
  id: string
  person: Person
  expiresAt: Date
}

export const createSessions = (auth: Auth) => ({
  async find(headers: Headers): Promise<SessionInfo | null> {
    if (!headers.has('cookie')) return null
    const found = await auth.api.getSession({ headers })
    if (!found || found.user.disabled) return null
    const { user, session } = found
    return {
      id: session.id,
      person: Person.parse(
        personOf({ id: user.id, name: user.name, roles: user.roles, colour: user.colour }),
      ),
      expiresAt: new Date(session.expiresAt),
    }
  },
})

export type Sessions = ReturnType<typeof createSessions>
