// Profiles over HTTP. Whose profile it is may say about themselves what readers see; what names them, and
// whose it is, is for those who keep the profiles.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { contributorsApi } from '#shared/contributors/api.ts'
import { isOwnPart } from '#shared/contributors/own-parts.ts'
import type { Contributors } from './service.ts'

export const contributorRoutes = (
  contributors: Contributors,
): Handlers<typeof contributorsApi> => ({
  list({ actor, query }) {
    permit(actor, 'contributor.read')
    return contributors.list(query)
  },
  get({ actor, params }) {
    permit(actor, 'contributor.read')
    return contributors.get(params.contributorId)
  },
  add({ actor, body }) {
    permit(actor, 'contributor.manage')
    return contributors.add(actor, body)
  },
  async update({ actor, params, body }) {
    const { userId } = await contributors.get(params.contributorId)
    const isOwn = Object.keys(body).every(isOwnPart)
    permit(actor, isOwn ? 'contributor.update' : 'contributor.manage', {
      ...(userId !== null && { authorId: userId }),
    })
    return contributors.update(actor, params.contributorId, body)
  },
  merge({ actor, params, body }) {
    permit(actor, 'contributor.manage')
    return contributors.merge(actor, params.contributorId, body.into)
  },
  async remove({ actor, params }) {
    permit(actor, 'contributor.manage')
    await contributors.remove(actor, params.contributorId)
    return undefined
  },
})
