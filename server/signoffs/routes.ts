// Sign-offs over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { Stories } from '#server/stories/service.ts'
import type { signOffsApi } from '#shared/signoffs/api.ts'
import type { SignOffs } from './service.ts'

export const signOffRoutes = (
  signOffs: SignOffs,
  stories: Stories,
): Handlers<typeof signOffsApi> => ({
  async list({ actor, params }) {
    permit(actor, 'story.read')
    return signOffs.list(actor, await stories.get(params.storyId))
  },
  async give({ actor, params, body }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'signoff.give', { isOfDesk: await signOffs.isOfDesk(actor, body.kind) })
    return signOffs.give(actor, story, body.kind, body.note)
  },
  changes({ actor, params }) {
    permit(actor, 'story.read')
    return signOffs.changes(params.storyId, params.signOffId)
  },
  async withdraw({ actor, params }) {
    const signOff = await signOffs.get(params.storyId, params.signOffId)
    permit(actor, 'signoff.withdraw', { authorId: signOff.user_id })
    await signOffs.withdraw(actor, params.storyId, signOff)
    return undefined
  },
})
