// People over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { authApi } from '#shared/auth/api.ts'
import type { Users } from './service.ts'

export const authRoutes = (users: Users): Handlers<typeof authApi> => ({
  me: ({ actor }) => users.get(actor.id),
  people({ actor }) {
    permit(actor, 'user.list')
    return users.people()
  },
  users({ actor }) {
    permit(actor, 'user.manage')
    return users.list()
  },
  createUser({ actor, body }) {
    permit(actor, 'user.manage')
    return users.create(actor, body)
  },
  updateUser({ actor, params, body }) {
    permit(actor, 'user.manage')
    return users.update(actor, params.userId, body)
  },
  issueLink({ actor, params }) {
    permit(actor, 'user.manage')
    return users.issueLink(actor, params.userId)
  },
  link: ({ params }) => users.link(params.token),
  followLink: ({ params, body }) => users.followLink(params.token, body),
})
