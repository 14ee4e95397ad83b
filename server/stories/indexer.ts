// Keeps in step with drafts what follows them (the list, the anchors of threads, automatic versions): a
// moment after somebody typed, and at the latest a little later while they go on typing. One story after
// another, with a rest three times as long as the work:
// however many are typed in, those who type come first.
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

/** How much longer than the work. */
const rest = 3

/** What has changed and is not followed yet; times in milliseconds. */
interface Change {
  first: number
  last: number
}

export function createIndexer({ events, index, logger, failure, quiet, latest }: IndexerDeps) {
  const changed = new Map<string, Change>()
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null

  const dueAt = ({ first, last }: Change) => Math.min(last + quiet, first + latest)

  async function follow(storyId: string) {
    changed.delete(storyId)
    await index(storyId).catch(error => logger.warn({ err: error, storyId }, failure))
  }

  /** The story whose turn is next, and when. */
  function next() {
    let soonest: { storyId: string; at: number } | null = null
    for (const [storyId, change] of changed) {
      const at = dueAt(change)
      if (!soonest || at < soonest.at) soonest = { storyId, at }
    }
    return soonest
  }

  function wait(atLeast: number) {
    if (timer || running) return
    const soonest = next()
    if (!soonest) return
    timer = setTimeout(work, Math.max(atLeast, soonest.at - performance.now())).unref()
  }

  function work() {
    timer = null
    const soonest = next()
    const begun = performance.now()
    if (!soonest || soonest.at > begun) return wait(0)
    running = follow(soonest.storyId).finally(() => {
      running = null
      wait(rest * (performance.now() - begun))
    })
  }

  const stop = events.on('draft.changed', ({ storyId }) => {
    const at = performance.now()
    const change = changed.get(storyId)
    if (change) change.last = at
    else changed.set(storyId, { first: at, last: at })
    wait(0)
  })

  return {
    /** Does what is waiting at once, and no more after it. */
    async close() {
      stop()
      if (timer) clearTimeout(timer)
      await running
      if (timer) clearTimeout(timer)
      for (const storyId of [...changed.keys()]) await follow(storyId)
    },
  }
}
