// Agency copy over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { wireApi } from '#shared/wire/api.ts'
import type { Wire } from './service.ts'

export const wireRoutes = (wire: Wire): Handlers<typeof wireApi> => ({
  preview({ actor, upload, body }) {
    permit(actor, 'wire.import')
    return wire.preview({ upload, body })
  },
  import({ actor, upload, body }) {
    permit(actor, 'wire.import')
    return wire.import(actor, { upload, body })
  },
})
