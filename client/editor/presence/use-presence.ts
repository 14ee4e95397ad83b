// Who is in the draft and in which field, from the awareness that the server vouches for (rule C6).
import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { watchOthers } from './watch-others.ts'

export interface PresentPerson {
  id: string
  name: string
  colour: number
  mayWrite: boolean
  /** The field that the person's caret is in; null when in none. */
  field: string | null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function personOf(state: unknown): PresentPerson | null {
  if (!isRecord(state) || !isRecord(state.user)) return null
  const { id, name, colour, mayWrite } = state.user
  if (typeof id !== 'string' || typeof name !== 'string' || typeof colour !== 'number') return null
  return {
    id,
    name,
    colour,
    mayWrite: mayWrite === true,
    field: typeof state.field === 'string' ? state.field : null,
  }
}

function othersIn(awareness: Awareness) {
  const people = new Map<string, PresentPerson>()
  for (const [client, state] of awareness.getStates()) {
    const person = client === awareness.clientID ? null : personOf(state)
    // Somebody with two tabs is where the caret is.
    if (person && !people.get(person.id)?.field) people.set(person.id, person)
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** The others in this draft, by name. */
export function usePresence(awareness: Awareness): PresentPerson[] {
  const [people, setPeople] = useState(() => othersIn(awareness))
  useEffect(() => {
    const update = () => {
      const now = othersIn(awareness)
      setPeople(before => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    }
    update()
    return watchOthers(awareness, update)
  }, [awareness])
  return people
}
