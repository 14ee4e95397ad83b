// Desks: departments with members. Stories belong to them, threads may be for them, their members give a
// sign-off, and their stories may need some.
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Desk, DeskChange } from '#shared/desks/api.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import { isSignOffKind, type SignOffKind } from '#shared/signoffs/kinds.ts'
import type { DeskStore } from './store.ts'

export interface DesksDeps {
  store: DeskStore
  events: Events
  people: () => Promise<Map<string, Person>>
  newId: () => string
}

function kindsIn(json: string): SignOffKind[] {
  const parsed: unknown = JSON.parse(json)
  return Array.isArray(parsed) ? parsed.filter(isSignOffKind) : []
}

export function createDesks({ store, events, people, newId }: DesksDeps) {
  async function list(): Promise<Desk[]> {
    const [rows, members] = await Promise.all([store.list(), store.members()])
    return rows.map(({ id, name, kind, sign_offs }) => ({
      id,
      name,
      members: members.flatMap(row => (row.desk_id === id ? [row.user_id] : [])),
      kind: isSignOffKind(kind) ? kind : null,
      signOffs: kindsIn(sign_offs),
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

  return {
    list,
    get,
    async create(name: string): Promise<Desk> {
      await refuseTaken(name)
      const id = newId()
      await store.add({ id, name, kind: null })
      events.emit('desks.changed', { deskId: id })
      return get(id)
    },
    async update(id: string, { name, members, kind, signOffs }: DeskChange): Promise<Desk> {
      await get(id)
      if (name !== undefined) await refuseTaken(name, id)
      if (members) await refuseStrangers(members)
      const change = {
        ...(name !== undefined && { name }),
        ...(kind !== undefined && { kind }),
        ...(signOffs && { sign_offs: JSON.stringify([...new Set(signOffs)]) }),
      }
      await store.update(id, change, members && [...new Set(members)])
      events.emit('desks.changed', { deskId: id })
      return get(id)
    },
    /** The desks that somebody belongs to. */
    of: async (userId: string) => (await list()).filter(({ members }) => members.includes(userId)),
  }
}

export type Desks = ReturnType<typeof createDesks>
