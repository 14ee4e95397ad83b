// The ledger as a queue, in SQL: what goes out next, and what came of each attempt.
import type { ExpressionBuilder, Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'
import type { Result } from '#shared/delivery/attempts.ts'
import type { Act } from '#shared/delivery/deliveries.ts'

export type DeliveryRow = Omit<Database['deliveries'], 'seq' | 'attempts'> & {
  seq: number
  attempts: number
}
export type Placement = Database['placements']

const open = ['waiting', 'sending']

/** What follows an attempt. */
export interface After {
  state: string
  dueAt: string
  at: string
  /** How long the attempt took. */
  ms: number
  /** What is there now; null: nothing is; absent: nobody knows better than before. */
  placement?: Placement | null
  /** The destination itself is wrong: nothing more goes there until somebody has looked. */
  pauses: boolean
}

/** Whether nothing older of its story and destination stands before a delivery `d`. */
const isFirst = (e: ExpressionBuilder<Database & { d: Database['deliveries'] }, 'd'>) =>
  e.not(
    e.exists(
      e
        .selectFrom('deliveries as before')
        .select('before.seq')
        .whereRef('before.story_id', '=', 'd.story_id')
        .whereRef('before.destination_id', '=', 'd.destination_id')
        .whereRef('before.seq', '<', 'd.seq')
        .where('before.state', 'in', open),
    ),
  )

/** Whether another try would come too late: the story is to be removed there, or the destination is gone. */
async function isPointless(trx: Transaction<Database>, delivery: DeliveryRow) {
  const later = await trx
    .selectFrom('deliveries')
    .select('seq')
    .where('story_id', '=', delivery.story_id)
    .where('destination_id', '=', delivery.destination_id)
    .where('seq', '>', delivery.seq)
    .where('act', '=', 'remove')
    .executeTakeFirst()
  if (delivery.act === 'publish' && later) return true
  const destination = await trx
    .selectFrom('destinations')
    .select('removed_at')
    .where('id', '=', delivery.destination_id)
    .executeTakeFirst()
  return destination?.removed_at != null
}

export function createQueueStore(db: Db) {
  return {
    /**
     * What goes out next to a destination: the oldest that is due and that nothing older of its story and
     * destination stands before. Due too is what waits longer than anything may: the clock was put back.
     */
    async next(destinationId: string, act: Act, now: string, latest: string) {
      const row = await db
        .selectFrom('deliveries as d')
        .selectAll()
        .where('d.destination_id', '=', destinationId)
        .where('d.state', '=', 'waiting')
        .where('d.act', '=', act)
        .where(e => e.or([e('d.due_at', '<=', now), e('d.due_at', '>', latest)]))
        .where(isFirst)
        .orderBy('d.seq')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
    /** When the next thing is due in each lane of destinations that are not paused. */
    nextDue: () =>
      db
        .selectFrom('deliveries as d')
        .innerJoin('destinations', 'destinations.id', 'd.destination_id')
        .select(e => ['d.destination_id', 'd.act', e.fn.min('d.due_at').as('due_at')])
        .where('d.state', '=', 'waiting')
        .where('destinations.paused_at', 'is', null)
        .where('destinations.removed_at', 'is', null)
        .where(isFirst)
        .groupBy(['d.destination_id', 'd.act'])
        .execute(),
    /** Writes down that an attempt begins; false when something took the delivery's place meanwhile. */
    begin: (delivery: DeliveryRow, at: string) =>
      db.transaction().execute(async trx => {
        const { numUpdatedRows } = await trx
          .updateTable('deliveries')
          .set({ state: 'sending', attempts: delivery.attempts + 1 })
          .where('id', '=', delivery.id)
          .where('state', '=', 'waiting')
          .executeTakeFirst()
        if (Number(numUpdatedRows) === 0) return false
        await trx
          .insertInto('delivery_attempts')
          .values({
            delivery_id: delivery.id,
            number: delivery.attempts + 1,
            at,
            ended_at: null,
            ms: null,
            outcome: null,
            status: null,
            fault: null,
            answer: null,
          })
          .execute()
        if (delivery.act === 'publish') {
          await trx
            .insertInto('placements')
            .values({
              destination_id: delivery.destination_id,
              story_id: delivery.story_id,
              state: 'maybe',
              number: delivery.number,
              remote_id: null,
              remote_url: null,
              at,
            })
            .onConflict(c =>
              c
                .columns(['destination_id', 'story_id'])
                .doUpdateSet({ state: 'maybe', at })
                .where('placements.state', '=', 'gone'),
            )
            .execute()
        }
        return true
      }),
    async findPlacement(destinationId: string, storyId: string): Promise<Placement | null> {
      const row = await db
        .selectFrom('placements')
        .selectAll()
        .where('destination_id', '=', destinationId)
        .where('story_id', '=', storyId)
        .executeTakeFirst()
      return row ?? null
    },
    /**
     * Writes down what an attempt came to and what follows; returns the state. What would be tried again is
     * cancelled when something later removes the story there.
     */
    end: (delivery: DeliveryRow, result: Result, after: After) =>
      db.transaction().execute(async trx => {
        await trx
          .updateTable('delivery_attempts')
          .set({ ...result, ended_at: after.at, ms: after.ms })
          .where('delivery_id', '=', delivery.id)
          .where('number', '=', delivery.attempts)
          .execute()
        const state =
          after.state === 'waiting' && (await isPointless(trx, delivery))
            ? 'cancelled'
            : after.state
        await trx
          .updateTable('deliveries')
          .set({
            state,
            due_at: after.dueAt,
            ended_at: state === 'waiting' ? null : after.at,
          })
          .where('id', '=', delivery.id)
          .execute()
        if (after.placement) {
          await trx
            .insertInto('placements')
            .values(after.placement)
            .onConflict(c =>
              c.columns(['destination_id', 'story_id']).doUpdateSet(after.placement ?? {}),
            )
            .execute()
        } else if (after.placement === null) {
          await trx
            .deleteFrom('placements')
            .where('destination_id', '=', delivery.destination_id)
            .where('story_id', '=', delivery.story_id)
            .execute()
        }
        if (after.pauses) {
          await trx
            .updateTable('destinations')
            .set({ paused_at: after.at, paused_by: null })
            .where('id', '=', delivery.destination_id)
            .where('paused_at', 'is', null)
            .execute()
        }
        return state
      }),
    /** Attempts that were cut off when the newsroom stopped: each may have arrived, and is due again. */
    recover: (at: string) =>
      db.transaction().execute(async trx => {
        const cut = await trx
          .updateTable('delivery_attempts')
          .set({ outcome: 'interrupted', ended_at: at })
          .where('ended_at', 'is', null)
          .executeTakeFirst()
        await trx
          .updateTable('deliveries')
          .set({ state: 'waiting', due_at: at })
          .where('state', '=', 'sending')
          .execute()
        // An attempt to show what was to be removed meanwhile is not made again.
        await trx
          .updateTable('deliveries')
          .set({ state: 'cancelled', ended_at: at })
          .where('state', '=', 'waiting')
          .where('act', '=', 'publish')
          .where(e =>
            e.exists(
              e
                .selectFrom('deliveries as later')
                .select('later.seq')
                .whereRef('later.story_id', '=', 'deliveries.story_id')
                .whereRef('later.destination_id', '=', 'deliveries.destination_id')
                .whereRef('later.seq', '>', 'deliveries.seq')
                .where('later.act', '=', 'remove')
                .where('later.state', 'in', open),
            ),
          )
          .execute()
        return Number(cut.numUpdatedRows)
      }),
    /** Cancels what has waited at a destination; withdrawals stay. */
    async drop(destinationId: string, at: string) {
      await db
        .updateTable('deliveries')
        .set({ state: 'cancelled', ended_at: at })
        .where('destination_id', '=', destinationId)
        .where('state', '=', 'waiting')
        .where('act', '=', 'publish')
        .execute()
    },
    async cancelAll(destinationId: string, at: string) {
      await db
        .updateTable('deliveries')
        .set({ state: 'cancelled', ended_at: at })
        .where('destination_id', '=', destinationId)
        .where('state', '=', 'waiting')
        .execute()
    },
    async hurry(destinationId: string, at: string) {
      await db
        .updateTable('deliveries')
        .set({ due_at: at })
        .where('destination_id', '=', destinationId)
        .where('state', '=', 'waiting')
        .execute()
    },
    async cancel(id: string, at: string) {
      await db
        .updateTable('deliveries')
        .set({ state: 'cancelled', ended_at: at })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute()
    },
  }
}

export type QueueStore = ReturnType<typeof createQueueStore>
