// What every part of the newsroom stands on: the data, the clock, chance, and who it is.
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { ConnectionLimits } from '#server/collab/connection.ts'
import type { Config } from '#server/config.ts'
import type { OpenDatabase } from '#server/db/database.ts'
import type { Backoff } from '#server/delivery/verdict.ts'
import { createEvents } from '#server/events/events.ts'
import { originCheck } from '#server/http/origin.ts'
import { createMetrics } from '#server/telemetry/metrics.ts'

/** What a test may replace. */
export interface Overrides {
  logger?: Logger
  now?: () => Date
  /** Milliseconds that an unused room stays open. */
  roomIdle?: number
  /** Bytes that rooms without users may hold together. */
  idleWeight?: number
  /** Milliseconds of quiet after which the list follows a draft, and at most after the first change. */
  indexing?: { quiet: number; latest: number }
  /** Milliseconds of quiet after which a version is kept, and at most after the first change. */
  keeping?: { quiet: number; latest: number }
  /** Limits of a connection to a draft, besides those of the environment. */
  limits?: Partial<ConnectionLimits>
  /** Milliseconds between looks whether something scheduled is due. */
  scheduling?: number
  /** Milliseconds between looks into the outbox of mail, and that the oldest of a digest waits. */
  mail?: { every: number; digest: number }
  /** Milliseconds between looks for rights that end. */
  rightsClock?: number
  /** How patient deliveries are: milliseconds for a request, and between the tries. */
  delivery?: { timeout?: number; backoff?: Partial<Backoff> }
  /** Whether spelling has dictionaries; to load those of English takes half a second. */
  dictionaries?: boolean
  /** Sample stories on the first start. */
  samples?: boolean
  /** Called when the database's writer dies; the process has nothing left to do. */
  onFatal?: (error: Error) => void
}

export interface BaseDeps {
  config: Config
  overrides: Overrides
  database: OpenDatabase
  logger: Logger
  /** Where browsers reach it. */
  url: string
}

export function createBase({ config, overrides, database, logger, url }: BaseDeps) {
  return {
    config,
    overrides,
    database,
    db: database.db,
    logger,
    url,
    site: { ...config.site, url },
    events: createEvents(logger),
    metrics: createMetrics(),
    isAllowedOrigin: originCheck(config.publicUrl),
    now: overrides.now ?? (() => new Date()),
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    newClient: () => randomInt(2 ** 32),
  }
}

export type Base = ReturnType<typeof createBase>
