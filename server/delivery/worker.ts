// Sends what the ledger holds (rule E5). Every destination has a lane of its own, one delivery at a time in
// their order, and a second lane for removals, so that a withdrawal does not wait behind another story.
import type { Logger } from 'pino'
import type { Act } from '#shared/delivery/deliveries.ts'
import type { Attempts } from './attempt.ts'
import type { Destinations } from './destinations.ts'
import type { QueueStore } from './queue-store.ts'

export interface WorkerDeps {
  store: Pick<QueueStore, 'next' | 'nextDue' | 'recover'>
  destinations: Pick<Destinations, 'reach'>
  attempt: Attempts
  logger: Logger
  now: () => Date
  /** Ends the requests that are under way when it closes. */
  stop: AbortController
}

/** Milliseconds between looks at the ledger when nobody says that something is due. */
const lookEvery = 30_000
/** Milliseconds that nothing ever waits: what is due later was planned by another clock. */
const neverLater = 3 * 86_400_000

export function createWorker(deps: WorkerDeps) {
  const { store, destinations, attempt, logger, now, stop } = deps
  const lanes = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  const isClosed = () => stop.signal.aborted

  /** Everything that is due in one lane, one after the other. */
  async function run(destinationId: string, act: Act) {
    while (!isClosed()) {
      const destination = await destinations.reach(destinationId)
      if (!destination) return
      const moment = now()
      const latest = new Date(moment.getTime() + neverLater).toISOString()
      const next = await store.next(destinationId, act, moment.toISOString(), latest)
      if (!next || isClosed()) return
      await attempt(next, destination)
      // What waited for this one in the other lane may go now.
      if (act === 'publish') wake(destinationId, 'remove')
    }
  }

  const laneOf = (destinationId: string, act: Act) => `${destinationId} ${act}`

  /** Sends what is due in a lane; when it is at work, it looks again afterwards. */
  function wake(destinationId: string, act: Act) {
    const lane = laneOf(destinationId, act)
    if (isClosed()) return
    if (lanes.has(lane)) return void again.add(lane)
    const done = run(destinationId, act)
      .then(() => true)
      .catch(error => {
        logger.error({ err: error, destinationId }, 'deliveries stand still')
        return false
      })
      .then(isWell => {
        lanes.delete(lane)
        if (!isWell) return sleep(lookEvery)
        if (again.delete(lane)) wake(destinationId, act)
        else plan()
      })
    lanes.set(lane, done)
  }

  /** The lanes in which something waits, and in how many milliseconds the next of it is due. */
  async function waiting() {
    const rows = await store.nextDue()
    const moment = now().getTime()
    return rows.map(row => {
      const wait = Date.parse(row.due_at) - moment
      return { id: row.destination_id, act: row.act, wait: wait > neverLater ? 0 : wait }
    })
  }

  function sleep(milliseconds: number) {
    if (timer) clearTimeout(timer)
    if (!isClosed()) timer = setTimeout(look, Math.max(0, milliseconds)).unref()
  }

  function stumble(error: unknown) {
    if (!isClosed()) logger.error({ err: error }, 'the ledger could not be read')
    sleep(lookEvery)
  }

  /** Looks again when the next thing is due. Lanes at work plan when they have done. */
  function plan() {
    if (isClosed()) return
    waiting()
      .then(all => {
        const idle = all.filter(({ id, act }) => !lanes.has(laneOf(id, act)))
        sleep(Math.min(lookEvery, ...idle.map(({ wait }) => wait)))
      })
      .catch(stumble)
  }

  /** Sends whatever is due anywhere. */
  function look() {
    if (isClosed()) return
    waiting()
      .then(all => {
        for (const { id, act, wait } of all) if (wait <= 0) wake(id, act)
        plan()
      })
      .catch(stumble)
  }

  return {
    look,
    /** Takes up what was left when the newsroom stopped, and goes on by itself. */
    async start() {
      const cut = await store.recover(now().toISOString())
      if (cut > 0) logger.info({ deliveries: cut }, 'deliveries that were cut off are made again')
      look()
    },
    async close() {
      stop.abort()
      if (timer) clearTimeout(timer)
      await Promise.all(lanes.values())
    },
  }
}

export type Worker = ReturnType<typeof createWorker>
