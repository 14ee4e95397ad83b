// Keeps in step with drafts what follows them (the list, the anchors of threads, automatic versions): a
// moment after somebody typed, and at the latest a little later while they go on typing.
import type { Logger } from 'pino'
import type { Events } from '#server/events/events.ts'

export interface IndexerDeps {
  events: Events
  index: (storyId: string) => Promise<void>
  logger: Logger
  /** What the log says when it fails. */
  failure: string
  /** Milliseconds after the last change, and at most after the first. */
  quiet: number
  latest: number
}

export function createIndexer({ events, index, logger, failure, quiet, latest }: IndexerDeps) {
  const waiting = new Map<string, { since: number; timer: NodeJS.Timeout }>()
  const running = new Set<Promise<void>>()

  function run(storyId: string) {
    waiting.delete(storyId)
    const done: Promise<void> = index(storyId)
      .catch(error => logger.warn({ err: error, storyId }, failure))
      .finally(() => running.delete(done))
    running.add(done)
  }

  const stop = events.on('draft.changed', ({ storyId }) => {
    const earlier = waiting.get(storyId)
    if (earlier) clearTimeout(earlier.timer)
    const since = earlier?.since ?? performance.now()
    const wait = Math.max(0, Math.min(quiet, since + latest - performance.now()))
    waiting.set(storyId, { since, timer: setTimeout(run, wait, storyId).unref() })
  })

  return {
    /** Does what is waiting at once, and no more after it. */
    async close() {
      stop()
      for (const [storyId, { timer }] of waiting) {
        clearTimeout(timer)
        run(storyId)
      }
      await Promise.all(running)
    },
  }
}
