// One attempt at a delivery, written down before its request and after its answer, so that after a crash
// everybody knows what may have arrived (rule E5).
import type { Logger } from 'pino'
import type { Events } from '#server/events/events.ts'
import type { Result } from '#shared/delivery/attempts.ts'
import type { Edition, Site } from '#shared/publishing/edition.ts'
import { rightsRefusal } from '#shared/stories/rights.ts'
import { type Receipt, Refusal } from './adapters/adapter.ts'
import type { Destinations, Reachable } from './destinations.ts'
import type { After, DeliveryRow, Placement, QueueStore } from './queue-store.ts'
import { type Backoff, waitAfter } from './verdict.ts'

export interface AttemptDeps {
  store: QueueStore
  destinations: Pick<Destinations, 'send'>
  /** Also when its content was erased: that it is gone can still be said. */
  findEdition: (
    storyId: string,
    number: number,
  ) => Promise<(Edition & { isErased: boolean }) | null>
  siteOf: () => Promise<Site>
  events: Events
  logger: Logger
  now: () => Date
  /** Between 0 and 1. */
  chance: () => number
  backoff: Backoff
  /** Set when the newsroom stops. */
  stop: AbortSignal
}

/** What came of a request. */
interface Ending {
  result: Result
  receipt: Receipt | null
  retryAfter: number
  mayHaveArrived: boolean
}

export function createAttempts(deps: AttemptDeps) {
  const { store, destinations, findEdition, siteOf, events, logger, now, chance, backoff, stop } =
    deps

  async function request(
    delivery: DeliveryRow,
    destination: Reachable,
    edition: Edition,
    before: Placement | null,
  ): Promise<Ending> {
    const known = before !== null && before.state !== 'gone' ? before : null
    try {
      const receipt = await destinations.send(destination, {
        id: delivery.id,
        act: delivery.act,
        edition,
        site: await siteOf(),
        remote:
          known === null || known.remote_id === null
            ? null
            : { id: known.remote_id, url: known.remote_url },
        mayBeThere: known !== null,
      })
      const { status, answer } = receipt
      const result: Result = { outcome: 'delivered', status, fault: null, answer }
      return { result, receipt, retryAfter: 0, mayHaveArrived: true }
    } catch (error) {
      if (!(error instanceof Refusal)) {
        logger.error({ err: error, destinationId: destination.id }, 'a delivery could not be made')
      }
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal('again', { fault: 'internal', mayHaveArrived: true })
      const { retryAfter, mayHaveArrived } = refusal.parts
      const result: Result = stop.aborted
        ? { outcome: 'interrupted', status: null, fault: null, answer: null }
        : refusal.result
      return { result, receipt: null, retryAfter, mayHaveArrived }
    }
  }

  /** What is there now; undefined when nobody knows better than before. */
  function placementAfter(delivery: DeliveryRow, before: Placement | null, ending: Ending) {
    if (ending.receipt) {
      const { remote } = ending.receipt
      return {
        destination_id: delivery.destination_id,
        story_id: delivery.story_id,
        state: delivery.act === 'publish' ? 'there' : 'gone',
        number: delivery.number,
        remote_id: remote?.id ?? null,
        remote_url: remote?.url ?? null,
        at: now().toISOString(),
      }
    }
    return delivery.act === 'remove' || ending.mayHaveArrived ? undefined : before
  }

  function nextFor(delivery: DeliveryRow, { result, retryAfter }: Ending) {
    const moment = now()
    const at = moment.toISOString()
    switch (result.outcome) {
      case 'delivered':
      case 'refused':
        return { state: result.outcome, dueAt: at, pauses: false }
      case 'misdirected':
        return { state: 'waiting', dueAt: at, pauses: true }
      case 'interrupted':
        return { state: 'waiting', dueAt: at, pauses: false }
      case 'again': {
        if (delivery.attempts >= backoff.attempts) {
          return { state: 'failed', dueAt: at, pauses: false }
        }
        const wait = Math.max(retryAfter, waitAfter(backoff, delivery.attempts, chance()))
        const dueAt = new Date(moment.getTime() + wait).toISOString()
        return { state: 'waiting', dueAt, pauses: false }
      }
    }
  }

  return async function attempt(waiting: DeliveryRow, destination: Reachable): Promise<void> {
    const { story_id: storyId, destination_id: destinationId, act } = waiting
    const changed = () => events.emit('deliveries.changed', { storyId })
    const at = now().toISOString()
    const edition = await findEdition(storyId, waiting.number)
    // Rights may have ended while it waited (rule X1), and what was erased goes nowhere any more.
    const mayBeShown =
      edition && !edition.isErased && rightsRefusal(edition, destination.use, at) === null
    if (!edition || (act === 'publish' && !mayBeShown)) {
      await store.cancel(waiting.id, at)
      return changed()
    }
    const before = await store.findPlacement(destinationId, storyId)
    if (!(await store.begin(waiting, at))) return
    changed()
    const delivery = { ...waiting, attempts: waiting.attempts + 1 }
    const start = performance.now()
    const ending = await request(delivery, destination, edition, before)
    const placement = placementAfter(delivery, before, ending)
    const after: After = {
      ...nextFor(delivery, ending),
      at: now().toISOString(),
      ms: Math.round(performance.now() - start),
      ...(placement !== undefined && { placement }),
    }
    const state = await store.end(delivery, ending.result, after)
    changed()
    if (after.pauses) events.emit('destinations.changed', {})
    if (after.pauses || state === 'refused' || state === 'failed') {
      const { status, fault, answer } = ending.result
      const why = [status ?? fault, answer].filter(part => part !== null).join(' ')
      events.emit('delivery.failed', {
        storyId,
        userId: edition.publishedBy.id,
        what: `${destination.name}: ${why}`,
      })
    }
  }
}

export type Attempts = ReturnType<typeof createAttempts>
