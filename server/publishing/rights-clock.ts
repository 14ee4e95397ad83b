// Rights that run out (rule X1). Whatever leaves asks for the rights itself, each time; this clock forgets
// what was made ready at the moment they end, puts it on record, and says so to the newsroom: a day before,
// and then. What was told is kept with the story, so that a restart, or a clock that was set back, tells
// nothing twice and leaves nothing out.
import type { Logger } from 'pino'
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import type { Stories } from '#server/stories/service.ts'
import { Rights } from '#shared/stories/rights.ts'
import type { RightsStore } from './rights-store.ts'

export interface RightsClockDeps {
  db: Db
  store: RightsStore
  stories: Pick<Stories, 'audit'>
  events: Events
  logger: Logger
  now: () => Date
  /** Milliseconds between looks, at most. */
  every: number
}

/** How long before the end people are told, in milliseconds. */
const notice = 24 * 3_600_000

type Ending = Awaited<ReturnType<RightsStore['listEnding']>>[number]

export function createRightsClock(deps: RightsClockDeps) {
  const { db, store, stories, events, logger, now, every } = deps
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let isClosed = false

  async function tellEnding(story: Ending) {
    const isOurs = await db.transaction().execute(trx => store.setTold(trx, story, 'ending'))
    if (isOurs) events.emit('rights.ending', { storyId: story.id, until: story.rights_until })
  }

  async function tellEnded(story: Ending) {
    const { terms } = Rights.parse(JSON.parse(story.rights))
    const isOurs = await db.transaction().execute(async trx => {
      if (!(await store.setTold(trx, story, 'ended'))) return false
      await stories.audit(trx, null, story.id, { action: 'rights-ended', note: terms })
      return true
    })
    if (!isOurs) return
    events.emit('rights.ran-out', { storyId: story.id })
    events.emit('story.changed', { storyId: story.id })
  }

  /** Resolves to the milliseconds until there is something to tell. */
  async function look(): Promise<number> {
    const at = now().getTime()
    let next = every
    for (const story of await store.listEnding(new Date(at + notice).toISOString())) {
      const left = Date.parse(story.rights_until) - at
      if (left <= 0) await tellEnded(story)
      else {
        if (story.rights_told === null) await tellEnding(story)
        next = Math.min(next, left)
      }
    }
    return next
  }

  function start() {
    if (isClosed) return
    if (timer) clearTimeout(timer)
    timer = null
    running = running.then(async () => {
      const wait = await look().catch(error => {
        logger.warn({ err: error }, 'rights that end could not be looked at')
        return every
      })
      if (isClosed) return
      if (timer) clearTimeout(timer)
      timer = setTimeout(start, wait).unref()
    })
  }

  // A story that was just published, or whose rights were just recorded, may end before the next look.
  events.on('edition.added', start)
  events.on('rights.recorded', start)
  start()

  return {
    async close() {
      isClosed = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
