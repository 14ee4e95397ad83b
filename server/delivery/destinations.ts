// Destinations: kept, changed, paused and tried by administrators. Secrets go in, and come out only to
// whoever speaks to the destination.
import type { Trail } from '#server/audit/service.ts'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Result } from '#shared/delivery/attempts.ts'
import { faults, outcomes } from '#shared/delivery/attempts.ts'
import {
  type Destination,
  type DestinationChange,
  Filter,
  type NewDestination,
  Target,
} from '#shared/delivery/destinations.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Site } from '#shared/publishing/edition.ts'
import { type RightsUse, rightsUses } from '#shared/stories/rights-uses.ts'
import { type Adapter, type Adapters, type Parcel, Refusal } from './adapters/adapter.ts'
import { ghostKey } from './adapters/ghost.ts'
import { newWebhookSecret } from './adapters/webhook.ts'
import type { DestinationRow, DestinationStore } from './destination-store.ts'
import type { QueueStore } from './queue-store.ts'
import type { Seal } from './sealed.ts'

export interface DestinationsDeps {
  store: DestinationStore
  queue: Pick<QueueStore, 'drop' | 'cancelAll' | 'hurry'>
  adapters: Adapters
  seal: Seal
  events: Events
  siteOf: () => Promise<Site>
  /** The newsroom's audit trail. */
  record: Trail['record']
  /** Whether addresses inside this network, and without TLS, are allowed. */
  allowPrivate: boolean
  now: () => Date
  newId: () => string
}

/** A destination that something can be sent to. */
export interface Reachable {
  id: string
  name: string
  target: Target
  secret: string | null
  use: RightsUse
}

/** Editions are written to each in the transaction that publishes. */
const destinationsAtMost = 200

export const rightsUseOf = (row: Pick<DestinationRow, 'rights_use'>): RightsUse =>
  rightsUses.find(use => use === row.rights_use) ?? 'formats'

const bad = (path: string, message: string) =>
  new AppError('invalid', `${path}: ${message}.`, { errors: [{ path: `body.${path}`, message }] })

/** Where a secret would be sent; another place has to be given it again. */
const placeOf = (target: Target) =>
  target.kind === 'folder' ? target.path : `${target.kind} ${new URL(target.url).origin}`

export function createDestinations(deps: DestinationsDeps) {
  const { store, queue, adapters, seal, events, siteOf, record, allowPrivate, now, newId } = deps

  function demandAddress(target: Target) {
    if (target.kind !== 'folder' && !allowPrivate && !target.url.startsWith('https:')) {
      throw bad('target.url', 'begins with https://, so that nobody on the way reads or changes it')
    }
    // The table has under each kind the adapter of that kind.
    const { objection } = adapters[target.kind] as Adapter<Target['kind']>
    const why = objection?.(target) ?? null
    if (why !== null) throw bad(target.kind === 'folder' ? 'target.path' : 'target.url', why)
  }

  function demandSecret({ kind }: Target, secret: string | undefined) {
    if (kind === 'wordpress' && !secret) throw bad('secret', 'is an application password')
    if (kind === 'ghost' && !ghostKey.test(secret ?? '')) {
      throw bad('secret', 'is an Admin API key: 24 signs, a colon, and 64 more')
    }
  }

  async function get(id: string): Promise<DestinationRow> {
    const row = await store.find(id)
    if (!row) throw new AppError('not-found', 'There is no such destination.')
    return row
  }

  async function describe(row: DestinationRow, waiting: number): Promise<Destination> {
    const last = await store.lastAttempt(row.id)
    const target = Target.parse(JSON.parse(row.target))
    return {
      id: row.id,
      name: row.name,
      kind: target.kind,
      target,
      filter: Filter.parse(JSON.parse(row.filter)),
      use: rightsUseOf(row),
      createdAt: row.created_at,
      pausedAt: row.paused_at,
      pausedBy: row.paused_by,
      waiting,
      last: last && {
        at: last.at,
        outcome: outcomes.find(outcome => outcome === last.outcome) ?? 'interrupted',
        status: last.status,
        fault: faults.find(fault => fault === last.fault) ?? null,
        answer: last.answer,
      },
    }
  }

  async function one(id: string): Promise<Destination> {
    return describe(await get(id), (await store.countWaiting()).get(id) ?? 0)
  }

  async function changed(id: string) {
    events.emit('destinations.changed', {})
    return one(id)
  }

  const reachable = (row: DestinationRow): Reachable => ({
    id: row.id,
    name: row.name,
    target: Target.parse(JSON.parse(row.target)),
    secret: row.secret === null ? null : seal.open(row.secret),
    use: rightsUseOf(row),
  })

  /** The adapter of a target, and its secret; the newsroom's own secret may have changed since. */
  function speakTo({ target, secret }: Reachable) {
    // The table has under each kind the adapter of that kind.
    const adapter = adapters[target.kind] as Adapter<Target['kind']>
    if (target.kind !== 'folder' && secret === null) {
      throw new Refusal('misdirected', { fault: 'secret' })
    }
    return { adapter, target: target as never, secret: secret ?? '' }
  }

  return {
    get: one,
    async list(withTargets: boolean): Promise<Destination[]> {
      const [rows, waiting] = await Promise.all([store.list(), store.countWaiting()])
      const all = await Promise.all(rows.map(row => describe(row, waiting.get(row.id) ?? 0)))
      return withTargets ? all : all.map(destination => ({ ...destination, target: null }))
    },
    async add(actor: Actor, { name, target, secret, filter, use }: NewDestination) {
      demandAddress(target)
      demandSecret(target, secret)
      if ((await store.list()).length >= destinationsAtMost) {
        throw new AppError('conflict', `There are ${destinationsAtMost} destinations. Remove one.`)
      }
      const id = newId()
      const made = target.kind === 'webhook' ? newWebhookSecret() : null
      const kept = target.kind === 'folder' ? null : (made ?? secret ?? null)
      await store.add({
        id,
        name,
        kind: target.kind,
        target: JSON.stringify(target),
        secret: kept === null ? null : seal.seal(kept),
        filter: JSON.stringify(filter),
        rights_use: use,
        created_by: actor.id,
        created_at: now().toISOString(),
        paused_at: null,
        paused_by: null,
        removed_at: null,
      })
      await record(actor, { action: 'destination-added', subject: name, to: placeOf(target) })
      return { destination: await changed(id), secret: made }
    },
    async change(
      actor: Actor,
      id: string,
      { name, target, secret, filter, use }: DestinationChange,
    ) {
      const row = await get(id)
      const before = Target.parse(JSON.parse(row.target))
      const after = target ?? before
      if (after.kind !== before.kind) {
        throw bad('target.kind', 'stays what it is; add another destination')
      }
      demandAddress(after)
      const takesSecret = after.kind === 'wordpress' || after.kind === 'ghost'
      if (takesSecret && (secret !== undefined || placeOf(after) !== placeOf(before))) {
        demandSecret(after, secret)
      }
      await store.set(id, {
        ...(name !== undefined && { name }),
        ...(target && { target: JSON.stringify(target) }),
        ...(takesSecret && secret !== undefined && { secret: seal.seal(secret) }),
        ...(filter && { filter: JSON.stringify(filter) }),
        ...(use && { rights_use: use }),
      })
      await record(actor, {
        action: 'destination-changed',
        subject: row.name,
        ...(placeOf(before) !== placeOf(after) && { from: placeOf(before), to: placeOf(after) }),
      })
      if (takesSecret && secret !== undefined)
        await record(actor, { action: 'destination-secret', subject: name ?? row.name })
      return changed(id)
    },
    async remove(actor: Actor, id: string) {
      const { name } = await get(id)
      const at = now().toISOString()
      await store.set(id, { removed_at: at, secret: null })
      await queue.cancelAll(id, at)
      await record(actor, { action: 'destination-removed', subject: name })
      events.emit('destinations.changed', {})
    },
    async pause(actor: Actor, id: string) {
      const { paused_at, name } = await get(id)
      if (paused_at === null) {
        await store.set(id, { paused_at: now().toISOString(), paused_by: actor.name })
        await record(actor, { action: 'destination-paused', subject: name })
      }
      return changed(id)
    },
    async resume(actor: Actor, id: string, waiting: 'send' | 'drop') {
      const { name: subject, paused_at } = await get(id)
      const at = now().toISOString()
      if (waiting === 'drop') {
        await queue.drop(id, at)
        await record(actor, { action: 'destination-dropped', subject })
      }
      if (paused_at !== null) await record(actor, { action: 'destination-resumed', subject })
      await queue.hurry(id, at)
      await store.set(id, { paused_at: null, paused_by: null })
      return changed(id)
    },
    async renewSecret(actor: Actor, id: string) {
      const { kind, name } = await get(id)
      if (kind !== 'webhook') {
        throw new AppError('conflict', 'Only webhooks have a secret that the newsroom makes.')
      }
      const secret = newWebhookSecret()
      await store.set(id, { secret: seal.seal(secret) })
      await record(actor, { action: 'destination-secret', subject: name })
      await changed(id)
      return { secret }
    },
    /** Tries it, whether it is paused or not; what comes of it is in the answer alone. */
    async test(id: string): Promise<Result & { ms: number }> {
      const start = performance.now()
      const ms = () => Math.round(performance.now() - start)
      try {
        const { adapter, target, secret } = speakTo(reachable(await get(id)))
        const { status, answer } = await adapter.test(target, secret, await siteOf())
        return { outcome: 'delivered', status, fault: null, answer, ms: ms() }
      } catch (error) {
        if (error instanceof Refusal) return { ...error.result, ms: ms() }
        throw error
      }
    },
    /** Null while nothing may be sent there. */
    async reach(id: string): Promise<Reachable | null> {
      const row = await store.find(id)
      return row && row.paused_at === null ? reachable(row) : null
    },
    /** Throws Refusal. */
    async send(destination: Reachable, parcel: Parcel) {
      const { adapter, target, secret } = speakTo(destination)
      return adapter.send(parcel, target, secret)
    },
  }
}

export type Destinations = ReturnType<typeof createDestinations>
