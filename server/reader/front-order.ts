// The order of the front page; nobody undoes somebody else's unseen.
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { emptyFront, type FrontChange, FrontOrder } from '#shared/reader/front.ts'
import type { FrontStore } from './front-store.ts'

export interface FrontDeps {
  store: FrontStore
  events: Events
  now: () => Date
}

export function createFrontOrder({ store, events, now }: FrontDeps) {
  async function get(): Promise<FrontOrder> {
    const row = await store.find()
    if (!row) return emptyFront
    return FrontOrder.parse({
      ...JSON.parse(row.arrangement),
      revision: row.revision,
      changedBy: row.user_name,
      changedAt: row.at,
    })
  }

  return {
    get,
    async arrange(actor: Actor, { lead, order, revision }: FrontChange): Promise<FrontOrder> {
      const other = await store.replace({
        arrangement: JSON.stringify({ lead, order: [...new Set(order)] }),
        revision: revision + 1,
        user_name: actor.name,
        at: now().toISOString(),
      })
      if (other !== null) {
        throw new AppError(
          'conflict',
          `${other || 'Somebody'} has arranged the front page meanwhile. Load it again, and look whether your order still holds.`,
        )
      }
      events.emit('front.changed', {})
      return get()
    },
  }
}

export type FrontOrders = ReturnType<typeof createFrontOrder>
