// Late batches over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { Stories } from '#server/stories/service.ts'
import type { batchesApi } from '#shared/batches/api.ts'
import type { Batches } from './service.ts'

export const batchRoutes = (batches: Batches, stories: Stories): Handlers<typeof batchesApi> => ({
  async list({ actor, params }) {
    permit(actor, 'story.read')
    const story = await stories.get(params.storyId)
    return batches.list(story.id)
  },
  get({ actor, params }) {
    permit(actor, 'story.read')
    return batches.get(params.batchId)
  },
  async keep({ actor, params }) {
    const batch = await batches.get(params.batchId)
    permit(actor, 'batch.settle')
    return batches.keep(actor, batch.id)
  },
  async takeBack({ actor, params }) {
    const batch = await batches.get(params.batchId)
    permit(actor, 'batch.settle')
    return batches.takeBack(actor, batch.id)
  },
})
