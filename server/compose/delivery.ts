// What leaves the newsroom by itself: destinations, the ledger, and who sends what it holds.
import { join } from 'node:path'
import { createAdapters } from '#server/delivery/adapters/adapters.ts'
import { createAttempts } from '#server/delivery/attempt.ts'
import { createDestinationStore } from '#server/delivery/destination-store.ts'
import { createDestinations } from '#server/delivery/destinations.ts'
import { createLedger, type Ledger } from '#server/delivery/ledger.ts'
import { createLedgerStore } from '#server/delivery/ledger-store.ts'
import { createOutbound } from '#server/delivery/outbound.ts'
import { createQueueStore } from '#server/delivery/queue-store.ts'
import { watchRights } from '#server/delivery/rights-watch.ts'
import { createSeal } from '#server/delivery/sealed.ts'
import { patience } from '#server/delivery/verdict.ts'
import { createWorker } from '#server/delivery/worker.ts'
import { readSecret } from '#server/secret.ts'
import type { Base } from './base.ts'
import type { People } from './people.ts'
import type { Stories } from './stories.ts'

/** Milliseconds that a destination has for one request, and bytes of its answer that are read. */
const requestTimeout = 20_000
const answerLimit = 1024 * 1024

/** Comes before publishing, which writes into it. */
export const composeLedger = ({ db, events, now, newId }: Base, { editions }: Stories) =>
  createLedger({
    store: createLedgerStore(db),
    newestEdition: editions.newest,
    events,
    now,
    newId,
  })

export function composeDelivery(
  { config, overrides, db, events, logger, now, newId }: Base,
  { trail }: People,
  { editions, look }: Stories,
  ledger: Ledger,
) {
  const stop = new AbortController()
  const queue = createQueueStore(db)
  const destinations = createDestinations({
    store: createDestinationStore(db),
    queue,
    adapters: createAdapters({
      send: createOutbound({
        allowPrivate: config.allowPrivateDestinations,
        timeout: overrides.delivery?.timeout ?? requestTimeout,
        limit: answerLimit,
        stop: stop.signal,
      }),
      folders: { home: join(config.dataDir, 'deliveries'), allowed: config.deliveryFolders },
      now,
    }),
    seal: createSeal(readSecret(config.secret, config.dataDir)),
    events,
    siteOf: look.site,
    record: trail.record,
    allowPrivate: config.allowPrivateDestinations,
    now,
    newId,
  })
  const worker = createWorker({
    store: queue,
    destinations,
    attempt: createAttempts({
      store: queue,
      destinations,
      findEdition: editions.findRemains,
      siteOf: look.site,
      events,
      logger,
      now,
      chance: Math.random,
      backoff: { ...patience, ...overrides.delivery?.backoff },
      stop: stop.signal,
    }),
    logger,
    now,
    stop,
  })
  events.on('edition.added', worker.look)
  events.on('delivery.added', worker.look)
  events.on('destinations.changed', worker.look)
  const rights = watchRights({ ledger, events, logger })

  return { destinations, ledger, worker, rights }
}

export type DeliveryParts = ReturnType<typeof composeDelivery>
