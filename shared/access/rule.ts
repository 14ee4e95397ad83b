// Who a story is open to (rule W2), as one pure rule: the server asks it for every request, socket and
// hint. A restricted story is open to the people named on it, and to those whom the table of grants lets
// into every one; a guest sees the stories they were invited to, until the invitation ends, and no other.
import { denied } from '#shared/permissions/grants.ts'
import { type Actor, isGuest } from '#shared/permissions/roles.ts'

export interface Invitation {
  userId: string
  /** ISO, UTC. */
  expiresAt: string
  /** Whether the newsroom's own comments are shown, besides the guest's own. */
  readsThreads: boolean
}

export interface AccessRule {
  isRestricted: boolean
  people: readonly string[]
  /** Those that were not revoked. */
  invitations: readonly Invitation[]
}

/** The invitation that lets this guest in at `now`; null when there is none. */
export const invitationOf = (guestId: string, rule: AccessRule, now: string) =>
  rule.invitations.find(({ userId, expiresAt }) => userId === guestId && expiresAt > now) ?? null

export function isOpenTo(actor: Actor, rule: AccessRule, now: string): boolean {
  if (isGuest(actor)) return invitationOf(actor.id, rule, now) !== null
  if (denied(actor, 'story.read')) return false
  return (
    !rule.isRestricted ||
    rule.people.includes(actor.id) ||
    denied(actor, 'story.open-restricted') === null
  )
}
