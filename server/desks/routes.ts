// Desks over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { desksApi } from '#shared/desks/api.ts'
import type { Desks } from './service.ts'

export const deskRoutes = (desks: Desks): Handlers<typeof desksApi> => ({
  list({ actor }) {
    permit(actor, 'story.read')
    return desks.list()
  },
  create({ actor, body }) {
    permit(actor, 'desk.manage')
    return desks.create(actor, body.name)
  },
  update({ actor, params, body }) {
    permit(actor, 'desk.manage')
    return desks.update(actor, params.deskId, body)
  },
})
