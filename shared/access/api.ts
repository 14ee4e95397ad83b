// Who may open a story, on the wire: restricting it to named people, and inviting somebody from outside.
import { z } from 'zod'
import { del, get, patch, post } from '#shared/api/contract.ts'
import { Email, Name, Person } from '#shared/auth/api.ts'
import { StoryParams } from '#shared/stories/api.ts'
import { longestInvitation } from './limits.ts'

/** Somebody from outside who may read and comment on one story for a time. */
export const Guest = z.object({
  id: z.string(),
  person: Person,
  email: z.string(),
  invitedBy: Person.nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  readsThreads: z.boolean(),
  /** Whether the link was followed. */
  hasEntered: z.boolean(),
  state: z.enum(['open', 'expired', 'revoked']),
})
export type Guest = z.infer<typeof Guest>

/** `always` are those whom their role lets into every restricted story. */
export const StoryAccess = z.object({
  isRestricted: z.boolean(),
  people: z.array(Person),
  always: z.array(Person),
  guests: z.array(Guest),
})
export type StoryAccess = z.infer<typeof StoryAccess>

export const AccessChange = z.strictObject({
  isRestricted: z.boolean(),
  /** Ids of the people it is open to; whoever restricts it is added. */
  people: z.array(z.string()).max(200).default([]),
})
export type AccessChange = z.infer<typeof AccessChange>

export const NewGuest = z.strictObject({
  name: Name,
  email: Email,
  /** How long it lasts, when `expiresAt` does not say until when. */
  days: z.int().min(1).max(longestInvitation).default(7),
  expiresAt: z.iso.datetime().optional(),
  readsThreads: z.boolean().default(false),
})
export type NewGuest = z.infer<typeof NewGuest>

/** A guest with the one-time link, which is shown once and not kept. */
export const InvitedGuest = z.object({ guest: Guest, url: z.string() })
export type InvitedGuest = z.infer<typeof InvitedGuest>

/** What a guest's link is for. */
export const GuestLink = z.object({
  name: z.string(),
  headline: z.string(),
  storyId: z.string(),
  invitedBy: z.string().nullable(),
  expiresAt: z.iso.datetime(),
})
export type GuestLink = z.infer<typeof GuestLink>

/** A story that a guest may open, and until when. */
export const InvitedStory = z.object({
  storyId: z.string(),
  headline: z.string(),
  invitedBy: z.string().nullable(),
  expiresAt: z.iso.datetime(),
  readsThreads: z.boolean(),
})
export type InvitedStory = z.infer<typeof InvitedStory>

const GuestParams = StoryParams.extend({ guestId: z.string() })

export const accessApi = {
  access: get('/api/stories/:storyId/access', {
    summary: 'Who may open a story: people, and guests from outside',
    params: StoryParams,
    reply: StoryAccess,
  }),
  restrict: patch('/api/stories/:storyId/access', {
    summary: 'Restrict a story to named people, or open it to the newsroom',
    params: StoryParams,
    body: AccessChange,
    reply: StoryAccess,
  }),
  invite: post('/api/stories/:storyId/guests', {
    summary: 'Invite somebody from outside to comment on this story; the reply has a one-time link',
    params: StoryParams,
    body: NewGuest,
    status: 201,
    reply: InvitedGuest,
  }),
  reissue: post('/api/stories/:storyId/guests/:guestId/link', {
    summary: 'A new one-time link for a guest, such as for another device',
    params: GuestParams,
    status: 201,
    reply: InvitedGuest,
  }),
  revoke: del('/api/stories/:storyId/guests/:guestId', {
    summary: 'End an invitation at once',
    params: GuestParams,
  }),
  guestLink: get('/api/guest-links/:token', {
    summary: 'What a guest’s one-time link is for; POST /api/auth/guest { token } follows it',
    params: z.object({ token: z.string() }),
    reply: GuestLink,
    public: true,
  }),
  invitations: get('/api/invitations', {
    summary: 'The stories that I am invited to, as a guest',
    reply: z.array(InvitedStory),
    guest: true,
  }),
  open: post('/api/access/open', {
    summary: 'Which of these stories are open to me, for browsers that keep copies',
    body: z.strictObject({ stories: z.array(z.string()).max(1000) }),
    reply: z.object({ stories: z.array(z.string()) }),
    guest: true,
  }),
}
