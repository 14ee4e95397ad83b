// Rooms that close with their story (rule C8), and a real afternoon of two people writing together.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Peer } from '#server/collab/peer.ts'
import { type OpenDatabase, openDatabase } from '#server/db/database.ts'
import { decodeFrame, encodeStep1, encodeUpdate, type Frame } from '#shared/collab/protocol.ts'
import { addStory, openRooms, person } from '#tests/support/room-parts.ts'
import { until } from '#tests/support/until.ts'

let folder: string
let database: OpenDatabase
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-rooms-'))
  database = await openDatabase(folder, () => {})
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

function quietPeer(name: string, receive: (frame: Frame) => void = () => {}) {
  const closed: string[] = []
  const take = (frame: Uint8Array) => receive(decodeFrame(frame))
  const peer: Peer = {
    person: person(name, 'editor'),
    sessionId: name,
    mayWrite: true,
    late: null,
    send: take,
    sendIfReading(frame) {
      take(frame)
      return true
    },
    sendIfFree: () => {},
    close: reason => void closed.push(reason),
  }
  return { peer, closed }
}

test('[C8] a story that is deleted closes for everybody, and nobody gets in meanwhile', async () => {
  await addStory(database, 'doomed')
  const { rooms, folder } = openRooms(database)
  const [here, late, later] = ['Ana', 'Ben', 'Cem'].map(name => quietPeer(name))
  if (!here || !late || !later) throw new Error('there are three')
  await rooms.join('doomed', here.peer)
  const arriving = rooms.join('doomed', late.peer)
  await arriving
  let isDeleted = false
  const closing = rooms.closeStory('doomed', 'noSuchStory', async () => {
    await new Promise(resolve => setTimeout(resolve, 20))
    await database.db.deleteFrom('drafts').where('story_id', '=', 'doomed').execute()
    isDeleted = true
  })
  const tooLate = rooms.join('doomed', later.peer)
  await expect(tooLate).rejects.toThrow('There is no such story.')
  expect(isDeleted).toBe(true)
  await closing
  expect([here.closed, late.closed]).toEqual([['noSuchStory'], ['noSuchStory']])
  await rooms.close()
  await folder.close()
})

test('a load that fails while its story begins anew takes nobody else away: there is one room', async () => {
  const { rooms, folder } = openRooms(database)
  const [first, second, third] = ['Ana', 'Ben', 'Cem'].map(name => quietPeer(name).peer)
  if (!first || !second || !third) throw new Error('there are three')
  const tooEarly = rooms.join('anew', first)
  const closing = rooms.closeStory('anew', 'otherEpoch', () => addStory(database, 'anew'))
  const joining = rooms.join('anew', second)
  await expect(tooEarly).rejects.toThrow('There is no such story.')
  await closing
  const { room } = await joining
  expect((await rooms.join('anew', third)).room).toBe(room)
  await rooms.close()
  await folder.close()
})

test('[C8] a peer that waits for its room is closed like one that is in it', async () => {
  await addStory(database, 'slow')
  const { rooms, folder } = openRooms(database)
  const { peer, closed } = quietPeer('Ana')
  const joining = rooms.join('slow', peer)
  rooms.closePeers('unauthenticated', ({ sessionId }) => sessionId === 'Ana')
  await joining
  expect(closed).toEqual(['unauthenticated'])
  await rooms.close()
  await folder.close()
})

interface Trace {
  endContent: string
  txns: {
    parents: number[]
    agent: number
    patches: [at: number, deleted: number, text: string][]
  }[]
}

const file = new URL('../../../shared/data/clownschool.json.gz', import.meta.url)
const why = existsSync(file) ? '' : ' (skipped: the folder ../shared/data is not there)'

test.skipIf(why)(
  `a real afternoon of writing together ends in its text${why}`,
  {
    timeout: 120_000,
  },
  async () => {
    const trace = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Trace // josephg/editing-traces
    await addStory(database, 'clowns')
    // Thousands of times somebody waits for what another wrote: a disk would only make that longer.
    const { rooms, folder } = openRooms(database, { write: async () => {} })
    /** The transactions in the order in which the room took them, which is how everybody gets them. */
    const order: number[] = []
    const agents = [...new Set(trace.txns.map(({ agent }) => agent))]

    /** Each writes in its own order, and sees of the others exactly what its original saw. */
    async function replay(agent: number) {
      const doc = new Y.Doc()
      doc.clientID = 1000 + agent
      const letters = new Map<number, Uint8Array>()
      const applied = new Set<number>()
      let handshake: Uint8Array | null = null
      let seen = 0
      const { peer, closed } = quietPeer(`Agent ${agent}`, frame => {
        if (frame.kind === 'sync-step-2') handshake = frame.update
        if (frame.kind === 'update') letters.set(order[seen++] ?? -1, frame.update)
      })
      const { room, leave } = await rooms.join('clowns', peer)
      room.receive(peer, decodeFrame(encodeStep1(new Uint8Array([0]))))
      await until(() => handshake, 'the handshake')
      if (handshake) Y.applyUpdate(doc, handshake, 'server')
      joined++
      await until(() => joined === agents.length, 'everybody is here')
      let said: Uint8Array | null = null
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'server') said = update
      })
      const text = doc.getText('kicker')

      async function see(parents: readonly number[]) {
        const missing: number[] = []
        for (const stack = [...parents]; stack.length > 0; ) {
          const txn = stack.pop()
          if (txn === undefined || applied.has(txn)) continue
          applied.add(txn)
          missing.push(txn)
          stack.push(...(trace.txns[txn]?.parents ?? []))
        }
        for (const txn of missing.sort((a, b) => a - b)) {
          while (!letters.has(txn)) await new Promise(resolve => setImmediate(resolve))
          Y.applyUpdate(doc, letters.get(txn) ?? new Uint8Array(), 'server')
        }
      }

      for (const [index, txn] of trace.txns.entries()) {
        if (txn.agent !== agent) continue
        await see(txn.parents)
        doc.transact(() => {
          for (const [at, deleted, inserted] of txn.patches) {
            if (deleted > 0) text.delete(at, deleted)
            if (inserted !== '') text.insert(at, inserted)
          }
        })
        applied.add(index)
        if (!said) throw new Error('a transaction changed nothing')
        order.push(index)
        room.receive(peer, decodeFrame(encodeUpdate(said)))
      }
      await room.durable()
      expect(closed).toEqual([])
      return leave
    }

    let joined = 0
    const leaves = await Promise.all(agents.map(replay))
    const text = await rooms.use('clowns', room =>
      room.read(doc => doc.getText('kicker').toString()),
    )
    expect(text).toBe(trace.endContent)
    for (const leave of leaves) leave()
    await rooms.close()
    await folder.close()
  },
)
