// Related stories over HTTP; beginning one is part of creating stories.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { copiesApi } from '#shared/stories/copies.ts'
import type { Copies } from './copies.ts'

export const copyRoutes = (copies: Copies): Handlers<typeof copiesApi> => ({
  relations({ actor, params }) {
    permit(actor, 'story.read')
    return copies.relations(actor, params.storyId)
  },
})
