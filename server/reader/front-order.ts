// The order of the front page, kept in one row; nobody undoes somebody else's unseen.
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { emptyFront, type FrontChange, FrontOrder } from '#shared/reader/front.ts'

const theOne = 1

export interface FrontDeps {
  db: Db
  events: Events
  now: () => Date
}

export function createFrontOrder({ db, events, now }: FrontDeps) {
  let known: Promise<FrontOrder> | null = null

  async function read(): Promise<FrontOrder> {
    const row = await db.selectFrom('front').selectAll().where('id', '=', theOne).executeTakeFirst()
    if (!row) return emptyFront
    return FrontOrder.parse({
      ...JSON.parse(row.arrangement),
      revision: row.revision,
      changedBy: row.user_name,
      changedAt: row.at,
    })
  }

  function get() {
    known ??= read()
    known.catch(() => {
      known = null
    })
    return known
  }

  return {
    get,
    async arrange(actor: Actor, { lead, order, revision }: FrontChange): Promise<FrontOrder> {
      const row = {
        arrangement: JSON.stringify({ lead, order: [...new Set(order)] }),
        revision: revision + 1,
        user_name: actor.name,
        at: now().toISOString(),
      }
      await db.transaction().execute(async trx => {
        const current = await trx
          .selectFrom('front')
          .select(['revision', 'user_name'])
          .where('id', '=', theOne)
          .executeTakeFirst()
        if ((current?.revision ?? 0) !== revision) {
          throw new AppError(
            'conflict',
            `${current?.user_name ?? 'Somebody'} has arranged the front page meanwhile. Load it again, and look whether your order still holds.`,
          )
        }
        if (current) await trx.updateTable('front').set(row).where('id', '=', theOne).execute()
        else
          await trx
            .insertInto('front')
            .values({ id: theOne, ...row })
            .execute()
      })
      known = null
      events.emit('front.changed', {})
      return get()
    },
  }
}

export type FrontOrders = ReturnType<typeof createFrontOrder>
