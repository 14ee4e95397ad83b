import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import type { Person } from '#shared/auth/api.ts'
import { createPresence } from './presence.ts'

const peerNamed = (name: string) => {
  const person: Person = { id: name, name, roles: ['editor'], colour: 1 }
  return { person, mayWrite: true }
}

/** An awareness message (y-protocols' awareness.js) with these states of one client, one after another. */
const saying = (client: number, states: readonly string[]) =>
  encoding.encode(encoder => {
    encoding.writeVarUint(encoder, states.length)
    for (const [clock, state] of states.entries()) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })

const alternating = (length: number) =>
  Array.from({ length }, (_, i) => (i % 2 === 0 ? '{}' : 'null'))

/** A room with Ben in it, and what it did so far. */
function openRoom() {
  const ben = peerNamed('ben')
  const did = { broadcasts: 0, changes: 0 }
  const presence = createPresence({
    now: () => 0,
    mayUse: () => true,
    broadcast: () => void did.broadcasts++,
    changed: () => void did.changes++,
  })
  return { ben, did, presence }
}

test('[C7] of what a frame says of a client only the last counts', () => {
  const { ben, did, presence } = openRoom()
  presence.receive(ben, saying(7, [...alternating(20_000), '{"field":"body"}']))
  expect(presence.people()).toEqual([ben.person])
  expect(did).toEqual({ broadcasts: 0, changes: 1 })
  presence.receive(ben, saying(7, alternating(20_000)))
  expect(presence.people()).toEqual([])
  expect(did).toEqual({ broadcasts: 1, changes: 1 })
  presence.stop()
})

test('[C7] a frame that is longer than presence ever needs to be is not looked at', () => {
  const { ben, did, presence } = openRoom()
  presence.receive(ben, saying(7, [...alternating(400_000), '{"field":"body"}']))
  expect(presence.people()).toEqual([])
  expect(did).toEqual({ broadcasts: 0, changes: 0 })
  presence.stop()
})
