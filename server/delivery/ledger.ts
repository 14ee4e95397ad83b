// The ledger: writes down who gets an edition, in the transaction that adds it (rules E4, E5), shows what
// became of it, and sends again by hand. What loses its rights leaves where it may no longer be (rule X1).
import type { Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import { faults, outcomes } from '#shared/delivery/attempts.ts'
import { causes, type Delivery, deliveryStates } from '#shared/delivery/deliveries.ts'
import { destinationKinds, Filter } from '#shared/delivery/destinations.ts'
import {
  type Candidate,
  type Dispatch,
  type Dispatched,
  dispatchesOf,
} from '#shared/delivery/dispatch.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { type Edition, editionKinds, isOver } from '#shared/publishing/edition.ts'
import { haveRunOut } from '#shared/stories/have-run-out.ts'
import { Rights, rightsRefusal } from '#shared/stories/rights.ts'
import { rightsUseOf } from './destinations.ts'
import type { LedgerStore } from './ledger-store.ts'

export interface LedgerDeps {
  store: LedgerStore
  newestEdition: (storyId: string) => Promise<Edition | null>
  events: Events
  now: () => Date
  newId: () => string
}

type Trx = Transaction<Database>

/** An edition as it is written down, before its rights are looked up. */
export type Outgoing = Omit<Dispatched, 'rights'> & Pick<Edition, 'storyId' | 'number'>

const isOpen = (state: string) => state === 'waiting' || state === 'sending'

/** Deliveries of one story that are shown. */
const shown = 500

export function createLedger({ store, newestEdition, events, now, newId }: LedgerDeps) {
  async function candidates(trx: Trx, storyId: string): Promise<Candidate[]> {
    const destinations = await store.destinations(trx)
    const having = new Set(await store.placedAt(storyId, trx))
    const getting = new Set(await store.promisedTo(trx, storyId))
    return destinations.map(row => ({
      id: row.id,
      filter: Filter.parse(JSON.parse(row.filter)),
      use: rightsUseOf(row),
      hasStory: having.has(row.id),
      getsStory: getting.has(row.id),
    }))
  }

  function add(
    trx: Trx,
    edition: Pick<Edition, 'storyId' | 'number' | 'kind'>,
    dispatches: readonly Dispatch[],
    userId: string | null,
  ) {
    const at = now().toISOString()
    return store.add(
      trx,
      dispatches.map(({ destinationId, act, cause }) => ({
        id: newId(),
        destination_id: destinationId,
        story_id: edition.storyId,
        number: edition.number,
        kind: edition.kind,
        act,
        cause,
        state: 'waiting',
        due_at: at,
        created_at: at,
        ended_at: null,
        user_id: userId,
      })),
    )
  }

  /** Who gets an edition, written in the transaction that adds it. */
  async function dispatch(trx: Trx, edition: Outgoing) {
    const at = now().toISOString()
    const { deskId, rights: recorded } = await store.recordedOf(trx, edition.storyId)
    const rights = recorded === null ? null : Rights.parse(JSON.parse(recorded))
    const who = await candidates(trx, edition.storyId)
    const dispatches = dispatchesOf({ ...edition, rights }, deskId, who, at)
    const removing = dispatches.filter(({ act }) => act === 'remove')
    if (isOver(edition)) await store.cancelWaiting(trx, edition.storyId, at)
    else if (removing.length > 0) {
      const ids = removing.map(({ destinationId }) => destinationId)
      await store.cancelWaiting(trx, edition.storyId, at, ids)
    }
    await add(trx, edition, dispatches, null)
  }

  async function list(storyId: string): Promise<Delivery[]> {
    const rows = await store.list(storyId, shown)
    const attempts = Map.groupBy(
      await store.attempts(rows.map(({ id }) => id)),
      row => row.delivery_id,
    )
    const seen = new Set<string>()
    return rows.map((row): Delivery => {
      const isLast = row.state !== 'cancelled' && !seen.has(row.destination_id)
      if (row.state !== 'cancelled') seen.add(row.destination_id)
      return {
        id: row.id,
        destination: {
          id: row.destination_id,
          name: row.name,
          kind: destinationKinds.find(kind => kind === row.destination_kind) ?? 'webhook',
          isPaused: row.paused_at !== null,
          isRemoved: row.removed_at !== null,
        },
        edition: {
          number: row.number,
          kind: editionKinds.find(kind => kind === row.kind) ?? 'update',
        },
        act: row.act,
        cause: causes.find(cause => cause === row.cause) ?? 'edition',
        state: deliveryStates.find(state => state === row.state) ?? 'waiting',
        dueAt: row.due_at,
        createdAt: row.created_at,
        endedAt: row.ended_at,
        url: isLast && row.placed === 'there' ? row.remote_url : null,
        attempts: (attempts.get(row.id) ?? []).map(one => ({
          number: one.number,
          at: one.at,
          ms: one.ms,
          outcome: outcomes.find(outcome => outcome === one.outcome) ?? null,
          status: one.status,
          fault: faults.find(fault => fault === one.fault) ?? null,
          answer: one.answer,
        })),
        mayResend: isLast && !isOpen(row.state) && row.removed_at === null,
      }
    })
  }

  /**
   * Takes a story back from where its rights no longer let it be; says from where, unless they ran out: the
   * clock of rights tells that itself.
   */
  async function enforceRights(storyId: string) {
    if ((await store.placedAt(storyId)).length === 0) return
    const edition = await newestEdition(storyId)
    if (!edition || isOver(edition)) return
    const left = await store.transaction(async trx => {
      const at = now().toISOString()
      const words = new Map((await store.lastWords(trx, storyId)).map(d => [d.destination_id, d]))
      const who = (await candidates(trx, storyId)).filter(({ hasStory }) => hasStory)
      const removals = dispatchesOf(edition, null, who, at).filter(
        ({ act, destinationId }) => act === 'remove' && words.get(destinationId)?.act !== 'remove',
      )
      if (removals.length === 0) return []
      const ids = removals.map(({ destinationId }) => destinationId)
      await store.cancelWaiting(trx, storyId, at, ids)
      await add(trx, edition, removals, null)
      return store.namesOf(trx, ids)
    })
    if (left.length === 0) return
    events.emit('delivery.added', { storyId })
    if (edition.rights === null || !haveRunOut(edition.rights, now().toISOString()))
      events.emit('rights.narrowed', { storyId, destinations: left })
    events.emit('deliveries.changed', { storyId })
  }

  return {
    dispatch,
    list,
    enforceRights,
    /** Every story whose rights ended since somebody looked. */
    async enforceAllRights() {
      const at = now().toISOString()
      for (const { story_id, rights, ...row } of await store.placedWithRights()) {
        const recorded = Rights.safeParse(JSON.parse(rights ?? 'null'))
        const licensed = { rights: recorded.data ?? null, article: { source: { rights: null } } }
        if (rightsRefusal(licensed, rightsUseOf(row), at) !== null) await enforceRights(story_id)
      }
    },
    /** Sends the last word on a story again, as a delivery of its own: the one before had its answer. */
    async resend(actor: Actor, storyId: string, deliveryId: string): Promise<Delivery> {
      const known = (await list(storyId)).find(({ id }) => id === deliveryId)
      if (!known) throw new AppError('not-found', 'There is no such delivery.')
      const { destination, act, edition } = known
      if (destination.isRemoved) {
        throw new AppError('conflict', 'This destination was removed. Nothing can be sent there.')
      }
      await store.transaction(async trx => {
        const last = (await store.lastWords(trx, storyId)).find(({ id }) => id === deliveryId)
        if (!last || isOpen(last.state)) {
          throw new AppError(
            'conflict',
            'Something later is on its way there, or has arrived. Only the last word is sent again.',
          )
        }
        const { live } = await store.recordedOf(trx, storyId)
        if (act === 'publish' && (live === 'withdrawn' || live === 'killed')) {
          throw new AppError('conflict', 'The story was withdrawn. It is not sent out again.')
        }
        const again: Dispatch = { destinationId: destination.id, act, cause: 'resend' }
        await add(trx, { storyId, ...edition }, [again], actor.id)
      })
      events.emit('delivery.added', { storyId })
      events.emit('deliveries.changed', { storyId })
      const added = (await list(storyId)).find(one => one.destination.id === destination.id)
      if (!added) throw new Error('a delivery that was just added is there')
      return added
    },
  }
}

export type Ledger = ReturnType<typeof createLedger>
