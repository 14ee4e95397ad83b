// The inbox over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { notificationsApi } from '#shared/notifications/api.ts'
import type { Inbox } from './inbox.ts'

export const notificationRoutes = (inbox: Inbox): Handlers<typeof notificationsApi> => ({
  list({ actor, query }) {
    permit(actor, 'inbox.read')
    return inbox.list(actor, query)
  },
  async read({ actor, body }) {
    permit(actor, 'inbox.read')
    await inbox.mark(actor.id, body)
    return undefined
  },
  settings({ actor }) {
    permit(actor, 'inbox.read')
    return inbox.settings(actor.id)
  },
  change({ actor, body }) {
    permit(actor, 'inbox.read')
    return inbox.change(actor.id, body)
  },
})
