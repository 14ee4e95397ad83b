// Keeps versions by itself: when a draft has been quiet for a while after changes, and from time to time
// while people go on writing. Then makes room among the old ones.
import type { Logger } from 'pino'
import type { Events } from '#server/events/events.ts'
import { createIndexer } from './indexer.ts'
import type { Stories } from './service.ts'
import type { Versions } from './versions.ts'

export interface KeeperDeps {
  events: Events
  stories: Stories
  versions: Versions
  logger: Logger
  /** Milliseconds after the last change, and at most after the first since the version before. */
  quiet: number
  latest: number
}

export function createVersionKeeper(deps: KeeperDeps) {
  const { events, stories, versions, logger, quiet, latest } = deps

  async function keep(storyId: string) {
    const { rights } = await stories.get(storyId)
    await versions.keep(storyId, { reason: 'automatic', userId: null, rights })
    await versions.thin(storyId)
  }

  return createIndexer({
    events,
    index: keep,
    logger,
    failure: 'an automatic version could not be kept',
    quiet,
    latest,
  })
}
