// Who may open a story, over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { Stories } from '#server/stories/service.ts'
import type { accessApi } from '#shared/access/api.ts'
import { subjectOf } from '#shared/access/subject.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Story } from '#shared/stories/api.ts'
import type { Access } from './access.ts'
import type { Guests } from './guests.ts'
import type { Restrictions } from './restrictions.ts'

/** A correction is as open as its story: there is nothing to say of its own. */
function refuseCorrection({ corrects }: Story) {
  if (corrects)
    throw new AppError(
      'conflict',
      'A correction is open to whom its story is open. Change that at the story.',
    )
}

export const accessRoutes = (
  access: Access,
  restrictions: Restrictions,
  guests: Guests,
  stories: Stories,
): Handlers<typeof accessApi> => ({
  access({ actor, params }) {
    permit(actor, 'story.read')
    return restrictions.get(params.storyId)
  },
  async restrict({ actor, params, body }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'story.restrict', subjectOf(story))
    refuseCorrection(story)
    return restrictions.set(actor, story.id, body)
  },
  async invite({ actor, params, body }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'guest.invite', subjectOf(story))
    refuseCorrection(story)
    return guests.invite(actor, story, body)
  },
  async reissue({ actor, params }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'guest.invite', subjectOf(story))
    return guests.reissue(story.id, params.guestId)
  },
  async revoke({ actor, params }) {
    const story = await stories.get(params.storyId)
    permit(actor, 'guest.invite', subjectOf(story))
    return guests.revoke(actor, story.id, params.guestId)
  },
  invitations: ({ actor }) => guests.invitations(actor.id),
  guestLink: ({ params }) => guests.link(params.token),
  open: async ({ actor, body }) => ({ stories: await access.openTo(actor, body.stories) }),
})
