// Pictures over HTTP, for the newsroom.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { mediaApi } from '#shared/media/api.ts'
import type { MediaService } from './service.ts'

export const mediaRoutes = (media: MediaService): Handlers<typeof mediaApi> => ({
  list({ actor, query }) {
    permit(actor, 'media.read')
    return media.list(actor, query)
  },
  add({ actor, query, file }) {
    permit(actor, 'media.add')
    return media.add(actor, file.chunks, query)
  },
  get({ actor, params }) {
    permit(actor, 'media.read')
    return media.get(actor, params.mediaId)
  },
  uses({ actor, params }) {
    permit(actor, 'media.read')
    return media.uses(actor, params.mediaId)
  },
  update({ actor, params, body }) {
    permit(actor, 'media.update')
    return media.update(actor, params.mediaId, body)
  },
  async remove({ actor, params }) {
    permit(actor, 'media.remove')
    await media.remove(actor, params.mediaId)
    return undefined
  },
})
