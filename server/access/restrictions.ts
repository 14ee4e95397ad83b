// Restricting a story to named people, and opening it again, on record. Whoever is in it and may not be
// any longer is sent away by those who listen to `access.changed`.
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import type { Audit, Trx } from '#server/stories/changes.ts'
import type { AccessChange } from '#shared/access/api.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import { denied } from '#shared/permissions/grants.ts'
import { type Actor, isGuest } from '#shared/permissions/roles.ts'
import type { Access } from './access.ts'
import type { Guests } from './guests.ts'
import type { AccessStore } from './store.ts'

export interface RestrictionsDeps {
  db: Db
  store: AccessStore
  access: Access
  guests: Guests
  events: Events
  audit: Audit
  people: () => Promise<Map<string, Person>>
  now: () => Date
}

export function createRestrictions(deps: RestrictionsDeps) {
  const { db, store, access, guests, events, audit, people, now } = deps

  function known(everybody: Map<string, Person>, ids: readonly string[]) {
    return ids.map((id, index) => {
      const person = everybody.get(id)
      if (person && !isGuest(person)) return person
      throw new AppError('invalid', 'Name people of the newsroom; invite others as guests.', {
        errors: [{ path: `body.people.${index}`, message: 'is nobody of the newsroom' }],
      })
    })
  }

  const namesOf = (everybody: Map<string, Person>, ids: readonly string[]) =>
    ids.map(id => everybody.get(id)?.name ?? '?').join(', ')

  async function get(storyId: string) {
    const [rule, everybody, invited] = await Promise.all([
      access.rule(storyId),
      people(),
      guests.list(storyId),
    ])
    const named = rule?.people ?? []
    return {
      isRestricted: rule?.isRestricted ?? false,
      people: named.flatMap(id => everybody.get(id) ?? []),
      always: [...everybody.values()].filter(
        person => denied(person, 'story.open-restricted') === null,
      ),
      guests: invited,
    }
  }

  return {
    get,
    /** What makes a new story as closed as the one that it is made of, inside the transaction that creates it. */
    async inherit(actor: Actor, fromId: string) {
      const rule = await access.rule(fromId)
      return async (trx: Trx, storyId: string) => {
        if (!rule?.isRestricted) return
        const named = [...new Set([...rule.people, actor.id])]
        await store.setRestricted(trx, storyId, 1)
        await store.setPeople(trx, storyId, named, { id: actor.id, at: now().toISOString() })
      }
    },
    async set(actor: Actor, storyId: string, { isRestricted, people: ids }: AccessChange) {
      const everybody = await people()
      const before = await access.rule(storyId)
      const named = isRestricted
        ? [...new Set([...known(everybody, ids).map(person => person.id), actor.id])]
        : []
      await db.transaction().execute(async trx => {
        await store.setRestricted(trx, storyId, isRestricted ? 1 : 0)
        await store.setPeople(trx, storyId, named, { id: actor.id, at: now().toISOString() })
        await audit(trx, actor, storyId, {
          action: isRestricted ? 'restricted' : 'unrestricted',
          from: before?.isRestricted ? namesOf(everybody, before.people) : null,
          to: isRestricted ? namesOf(everybody, named) : null,
        })
      })
      events.emit('access.changed', { storyId, before })
      return get(storyId)
    },
  }
}

export type Restrictions = ReturnType<typeof createRestrictions>
