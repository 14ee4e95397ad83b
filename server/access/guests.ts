// Guests: somebody from outside is invited to one story, follows a one-time link, and is here until the
// invitation ends. They get an account without a password, whose only role is that of a guest.
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import type { Audit } from '#server/stories/changes.ts'
import type { Guest, GuestLink, InvitedGuest, InvitedStory, NewGuest } from '#shared/access/api.ts'
import { longestInvitation } from '#shared/access/limits.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Story } from '#shared/stories/api.ts'
import type { AccessStore, GuestRow } from './store.ts'

export interface GuestsDeps {
  db: Db
  store: AccessStore
  events: Events
  audit: Audit
  people: () => Promise<Map<string, Person>>
  /** The account of a guest by their address, made when there is none; refuses an address of the staff. */
  guestAccount: (name: string, email: string) => Promise<{ id: string }>
  /** Signs somebody out everywhere. */
  endSessions: (userId: string) => Promise<void>
  headlineOf: (storyId: string) => Promise<string>
  now: () => Date
  newId: () => string
  newToken: () => string
  hashToken: (token: string) => string
  linkUrl: (token: string) => string
}

const day = 24 * 3_600_000

const goneLink = () =>
  new AppError(
    'gone',
    'This link was used already, was taken back, or is too old. Ask whoever sent it for a new one.',
  )

export function createGuests(deps: GuestsDeps) {
  const { db, store, events, audit, people, now, newId, newToken, hashToken, linkUrl } = deps
  const moment = () => now().toISOString()

  function present(row: GuestRow, known: Map<string, Person>): Guest {
    const expired = row.expires_at <= moment()
    return {
      id: row.id,
      person: { id: row.user_id, name: row.name, roles: ['guest'], colour: row.colour },
      email: row.email,
      invitedBy: (row.invited_by !== null && known.get(row.invited_by)) || null,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      readsThreads: row.reads_threads === 1,
      hasEntered: row.entered_at !== null,
      state: row.revoked_at !== null ? 'revoked' : expired ? 'expired' : 'open',
    }
  }

  /** When an invitation that begins now ends. */
  function endOf({ days, expiresAt }: NewGuest): string {
    const begins = now().getTime()
    const ends = expiresAt === undefined ? begins + days * day : Date.parse(expiresAt)
    if (ends > begins && ends <= begins + longestInvitation * day)
      return new Date(ends).toISOString()
    throw new AppError(
      'invalid',
      `An invitation ends at a time to come, within ${longestInvitation} days.`,
      {
        errors: [
          {
            path: 'body.expiresAt',
            message: ends > begins ? 'is too late' : 'has passed',
          },
        ],
      },
    )
  }

  async function get(storyId: string, id: string) {
    const row = await store.findGuest(storyId, id)
    if (row) return row
    throw new AppError('not-found', 'There is no such invitation.')
  }

  async function byToken(token: string): Promise<GuestRow | null> {
    const row = await store.findGuestByToken(hashToken(token))
    return row && row.revoked_at === null && row.expires_at > moment() ? row : null
  }

  return {
    async list(storyId: string): Promise<Guest[]> {
      const [rows, known] = await Promise.all([store.listGuests(storyId), people()])
      return rows.map(row => present(row, known))
    },
    async invite(actor: Actor, story: Story, guest: NewGuest): Promise<InvitedGuest> {
      const expiresAt = endOf(guest)
      const account = await deps.guestAccount(guest.name, guest.email)
      const running = (await store.listGuests(story.id)).find(
        row => row.user_id === account.id && row.revoked_at === null && row.expires_at > moment(),
      )
      if (running) {
        throw new AppError(
          'conflict',
          `${running.name} is invited to this story already. Make a new link, or end that invitation first.`,
          { errors: [{ path: 'body.email', message: 'is invited already' }] },
        )
      }
      const id = newId()
      const token = newToken()
      await db.transaction().execute(async trx => {
        await store.addGuest(trx, {
          id,
          story_id: story.id,
          user_id: account.id,
          reads_threads: guest.readsThreads ? 1 : 0,
          invited_by: actor.id,
          created_at: moment(),
          expires_at: expiresAt,
          revoked_at: null,
          token_hash: hashToken(token),
          entered_at: null,
        })
        await audit(trx, actor, story.id, { action: 'guest-invited', to: guest.name })
      })
      events.emit('access.changed', { storyId: story.id, before: null })
      return { guest: present(await get(story.id, id), await people()), url: linkUrl(token) }
    },
    async reissue(storyId: string, id: string): Promise<InvitedGuest> {
      const row = await get(storyId, id)
      if (row.revoked_at !== null || row.expires_at <= moment()) {
        throw new AppError('conflict', 'This invitation has ended. Invite the person anew.')
      }
      const token = newToken()
      await store.setToken(id, hashToken(token))
      return { guest: present(row, await people()), url: linkUrl(token) }
    },
    async revoke(actor: Actor, storyId: string, id: string) {
      const row = await get(storyId, id)
      if (row.revoked_at === null) {
        await db.transaction().execute(async trx => {
          await store.revoke(trx, id, moment())
          await audit(trx, actor, storyId, { action: 'guest-revoked', from: row.name })
        })
        events.emit('access.changed', { storyId, before: null })
        if ((await store.lastInvitation(row.user_id, moment())) === null) {
          await deps.endSessions(row.user_id)
          events.emit('guest.left', { userId: row.user_id })
        }
      }
      return undefined
    },
    /** What a guest may open at this moment, what ends last first. */
    async invitations(userId: string): Promise<InvitedStory[]> {
      const [rows, known] = await Promise.all([store.invitationsOf(userId, moment()), people()])
      return rows.map(row => ({
        storyId: row.story_id,
        headline: row.headline,
        invitedBy: (row.invited_by !== null && known.get(row.invited_by)?.name) || null,
        expiresAt: row.expires_at,
        readsThreads: row.reads_threads === 1,
      }))
    },
    async link(token: string): Promise<GuestLink> {
      const row = await byToken(token)
      if (!row) throw goneLink()
      const known = await people()
      return {
        name: row.name,
        storyId: row.story_id,
        headline: await deps.headlineOf(row.story_id),
        invitedBy: (row.invited_by !== null && known.get(row.invited_by)?.name) || null,
        expiresAt: row.expires_at,
      }
    },
    /** Uses a link up: whose session begins, and about which story; null when it is not good any more. */
    async follow(token: string): Promise<{ userId: string; storyId: string } | null> {
      const row = await byToken(token)
      if (!row || !(await store.takeToken(hashToken(token), moment()))) return null
      events.emit('access.changed', { storyId: row.story_id, before: null })
      return { userId: row.user_id, storyId: row.story_id }
    },
    /** Until when a guest may be here at all; null when no invitation runs. */
    staysUntil: (userId: string) => store.lastInvitation(userId, moment()),
  }
}

export type Guests = ReturnType<typeof createGuests>
