// Destinations and deliveries over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { deliveriesApi } from '#shared/delivery/deliveries.ts'
import type { destinationsApi } from '#shared/delivery/destinations.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { Destinations } from './destinations.ts'
import type { Ledger } from './ledger.ts'

export const destinationRoutes = (
  destinations: Destinations,
): Handlers<typeof destinationsApi> => ({
  list({ actor }) {
    permit(actor, 'destination.read')
    return destinations.list(denied(actor, 'destination.manage') === null)
  },
  add({ actor, body }) {
    permit(actor, 'destination.manage')
    return destinations.add(actor, body)
  },
  change({ actor, params, body }) {
    permit(actor, 'destination.manage')
    return destinations.change(actor, params.destinationId, body)
  },
  async remove({ actor, params }) {
    permit(actor, 'destination.manage')
    await destinations.remove(actor, params.destinationId)
    return undefined
  },
  test({ actor, params }) {
    permit(actor, 'destination.manage')
    return destinations.test(params.destinationId)
  },
  pause({ actor, params }) {
    permit(actor, 'destination.manage')
    return destinations.pause(actor, params.destinationId)
  },
  resume({ actor, params, body }) {
    permit(actor, 'destination.manage')
    return destinations.resume(actor, params.destinationId, body.waiting)
  },
  renewSecret({ actor, params }) {
    permit(actor, 'destination.manage')
    return destinations.renewSecret(actor, params.destinationId)
  },
})

export const deliveryRoutes = (ledger: Ledger): Handlers<typeof deliveriesApi> => ({
  list({ actor, params }) {
    permit(actor, 'destination.read')
    return ledger.list(params.storyId)
  },
  resend({ actor, params }) {
    permit(actor, 'delivery.resend')
    return ledger.resend(actor, params.storyId, params.deliveryId)
  },
})
