// Versions over HTTP.
import type { Authors } from '#server/collab/authors.ts'
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { SettingsService } from '#server/settings/service.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import type { versionsApi } from '#shared/stories/versions.ts'
import type { Comparing } from './comparing.ts'
import type { Restoring } from './restore.ts'
import type { Stories } from './service.ts'
import type { Versions } from './versions.ts'

export interface VersionRoutesDeps {
  stories: Stories
  versions: Versions
  restoring: Restoring
  comparing: Comparing
  authors: Authors
  settings: SettingsService
  people: () => Promise<Map<string, Person>>
}

export const versionRoutes = (deps: VersionRoutesDeps): Handlers<typeof versionsApi> => {
  const { stories, versions, restoring, comparing, authors, settings, people } = deps
  return {
    async list({ actor, params, query }) {
      permit(actor, 'story.read')
      const story = await stories.get(params.storyId)
      return versions.list(story.id, query.before, query.limit)
    },
    async keep({ actor, params, body }) {
      const story = await stories.get(params.storyId)
      permit(actor, 'version.keep')
      const { id } = await versions.keep(story.id, {
        reason: 'named',
        name: body.name,
        userId: actor.id,
        rights: story.rights,
      })
      return versions.summary(story.id, id)
    },
    async get({ actor, params }) {
      permit(actor, 'story.read')
      const story = await stories.get(params.storyId)
      return versions.find(story.id, params.versionId)
    },
    async rename({ actor, params, body }) {
      const story = await stories.get(params.storyId)
      permit(actor, 'version.keep')
      return versions.name(story.id, params.versionId, body.name)
    },
    async restore({ actor, params }) {
      const story = await stories.get(params.storyId)
      permit(actor, 'version.restore')
      return { before: await restoring.restore(actor, story.id, params.versionId) }
    },
    async diff({ actor, params, query }) {
      permit(actor, 'story.read')
      const story = await stories.get(params.storyId)
      return comparing.compare(story.id, query)
    },
    async authorship({ actor, params }) {
      permit(actor, 'story.read')
      const story = await stories.get(params.storyId)
      if (!(await settings.get()).authorship) {
        throw new AppError(
          'forbidden',
          'Who wrote which words is not shown in this newsroom. An administrator can switch it on in the settings.',
        )
      }
      const [fields, known] = await Promise.all([authors.read(story.id), people()])
      const named = new Set(
        fields.flatMap(({ blocks }) => blocks.flat().flatMap(run => [run.by, run.via?.by])),
      )
      return { people: [...known.values()].filter(({ id }) => named.has(id)), fields }
    },
  }
}
