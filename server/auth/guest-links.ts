// `POST /api/auth/guest { token }`: follows a guest's one-time link and begins a session of better-auth, as
// every other sign-in does. What the link is for, and until when, is server/access' business.
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth/types'
import { z } from 'zod'

export type FollowGuestLink = (token: string) => Promise<{ userId: string; storyId: string } | null>

export const guestLinks = (follow: FollowGuestLink) =>
  ({
    id: 'guest-links',
    endpoints: {
      followGuestLink: createAuthEndpoint(
        '/guest',
        { method: 'POST', body: z.object({ token: z.string().max(200) }) },
        async ctx => {
          const followed = await follow(ctx.body.token)
          if (!followed) {
            throw new APIError('GONE', {
              code: 'LINK_GONE',
              message: 'This link is not good any more.',
            })
          }
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(followed.userId)
          const session = user && (await internalAdapter.createSession(user.id))
          if (!user || !session) throw new APIError('INTERNAL_SERVER_ERROR')
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ storyId: followed.storyId })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
