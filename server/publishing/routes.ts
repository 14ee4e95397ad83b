// Publishing over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { Stories } from '#server/stories/service.ts'
import type { publishingApi } from '#shared/publishing/api.ts'
import type { Corrections } from './corrections.ts'
import type { Editions } from './editions.ts'
import type { Erasure } from './erasure.ts'
import type { Schedules } from './schedules.ts'
import type { Publishing } from './service.ts'

export const publishingRoutes = (
  publishing: Publishing,
  editions: Editions,
  stories: Stories,
  erasure: Erasure,
  corrections: Corrections,
  schedules: Schedules,
): Handlers<typeof publishingApi> => ({
  preflight({ actor, params, query, language }) {
    permit(actor, 'story.read')
    return publishing.preflight(actor, params.storyId, query, language)
  },
  changes({ actor, params }) {
    permit(actor, 'story.read')
    return publishing.changes(params.storyId)
  },
  async publish({ actor, params, body, language }) {
    permit(actor, 'story.publish')
    return publishing.publish(actor, params.storyId, body, language)
  },
  async cancelSchedule({ actor, params }) {
    permit(actor, 'story.publish')
    await schedules.cancel(actor, params.storyId)
    return undefined
  },
  openCorrection({ actor, params }) {
    permit(actor, 'correction.open')
    return corrections.open(actor, params.storyId)
  },
  async discardCorrection({ actor, params }) {
    const opener = await corrections.openerOf(params.storyId)
    permit(actor, 'correction.discard', opener === null ? {} : { authorId: opener })
    await corrections.discard(actor, params.storyId)
    return undefined
  },
  async editions({ actor, params }) {
    permit(actor, 'story.read')
    const story = await stories.get(params.storyId)
    return editions.list(story.id)
  },
  async erase({ actor, params, body }) {
    permit(actor, 'edition.erase')
    await erasure.erase(actor, params.storyId, params.number, body.reason)
  },
})
