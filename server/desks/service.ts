// Desks: departments with members. Stories belong to them, threads may be for them, their members give a
// sign-off, and their stories may need some.
import type { Trail } from '#server/audit/service.ts'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Desk, DeskChange } from '#shared/desks/api.ts'
import { isOwnCopyPolicy } from '#shared/desks/own-copy.ts'
import { denied } from '#shared/permissions/grants.ts'
import { type Actor, isGuest } from '#shared/permissions/roles.ts'
import { isSignOffKind, type SignOffKind } from '#shared/signoffs/kinds.ts'
import type { DeskStore } from './store.ts'

export interface DesksDeps {
  store: DeskStore
  events: Events
  trail: Pick<Trail, 'record'>
  people: () => Promise<Map<string, Person>>
  newId: () => string
}

function kindsIn(json: string): SignOffKind[] {
  const parsed: unknown = JSON.parse(json)
  return Array.isArray(parsed) ? parsed.filter(isSignOffKind) : []
}

const deskParts = ['name', 'members', 'kind', 'signOffs', 'reviewer', 'ownCopy'] as const

export function createDesks({ store, events, trail, people, newId }: DesksDeps) {
  async function list(): Promise<Desk[]> {
    const [rows, members] = await Promise.all([store.list(), store.members()])
    return rows.map(({ id, name, kind, sign_offs, reviewer_id, own_copy }) => ({
      id,
      name,
      members: members.flatMap(row => (row.desk_id === id ? [row.user_id] : [])),
      kind: isSignOffKind(kind) ? kind : null,
      signOffs: kindsIn(sign_offs),
      reviewer: reviewer_id,
      ownCopy: isOwnCopyPolicy(own_copy) ? own_copy : 'allowed',
    }))
  }

  async function get(id: string): Promise<Desk> {
    const found = (await list()).find(desk => desk.id === id)
    if (found) return found
    throw new AppError('not-found', 'There is no such desk.')
  }

  async function refuseTaken(name: string, id?: string) {
    const taken = await store.find(name)
    if (!taken || taken.id === id) return
    throw new AppError('conflict', `There is already a desk called ${name}.`, {
      errors: [{ path: 'body.name', message: 'is taken' }],
    })
  }

  async function refuseStrangers(members: readonly string[]) {
    const known = await people()
    const errors = members.flatMap((id, index) => {
      const person = known.get(id)
      if (person && !isGuest(person)) return []
      return [{ path: `body.members.${index}`, message: 'is nobody of the newsroom' }]
    })
    if (errors.length === 0) return
    throw new AppError('invalid', 'A desk has people of the newsroom as members.', { errors })
  }

  async function refuseReviewer(id: string) {
    const person = (await people()).get(id)
    if (person && denied(person, 'draft.approve') === null) return
    throw new AppError('invalid', 'Only an editor or a chief can be the reviewer of a desk.', {
      errors: [{ path: 'body.reviewer', message: 'is nobody who may approve a draft' }],
    })
  }

  /** What of a desk becomes another, in words that are read years later. */
  async function changedParts(before: Desk, given: DeskChange) {
    const known = await people()
    const worded = (value: unknown) =>
      [value ?? []]
        .flat()
        .map(part => known.get(String(part))?.name ?? String(part))
        .join(', ')
    return deskParts.flatMap(part => {
      const [from, to] = [worded(before[part]), worded(given[part])]
      return given[part] === undefined || from === to ? [] : [{ note: part, from, to }]
    })
  }

  return {
    list,
    get,
    async create(actor: Actor, name: string): Promise<Desk> {
      await refuseTaken(name)
      const id = newId()
      await store.add({ id, name, kind: null }, trx =>
        trail.record(actor, { action: 'desk-added', subject: name }, trx),
      )
      events.emit('desks.changed', { deskId: id })
      return get(id)
    },
    async update(actor: Actor, id: string, given: DeskChange): Promise<Desk> {
      const { name, members, kind, signOffs, reviewer, ownCopy } = given
      const before = await get(id)
      if (name !== undefined) await refuseTaken(name, id)
      if (members) await refuseStrangers(members)
      if (reviewer) await refuseReviewer(reviewer)
      const change = {
        ...(name !== undefined && { name }),
        ...(kind !== undefined && { kind }),
        ...(reviewer !== undefined && { reviewer_id: reviewer }),
        ...(ownCopy && { own_copy: ownCopy }),
        ...(signOffs && { sign_offs: JSON.stringify([...new Set(signOffs)]) }),
      }
      const parts = await changedParts(before, given)
      await store.update(id, change, members && [...new Set(members)], async trx => {
        for (const part of parts)
          await trail.record(actor, { action: 'desk-changed', subject: before.name, ...part }, trx)
      })
      events.emit('desks.changed', { deskId: id })
      return get(id)
    },
    /** The desks that somebody belongs to. */
    of: async (userId: string) => (await list()).filter(({ members }) => members.includes(userId)),
  }
}

export type Desks = ReturnType<typeof createDesks>
