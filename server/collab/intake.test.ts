import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeFrame } from '#shared/collab/protocol.ts'
import type { PeerState } from './audience.ts'
import { createIntake } from './intake.ts'
import { createOutbox } from './outbox.ts'
import type { Peer } from './peer.ts'
import { createPending } from './pending.ts'

/** A room with Ben in it, who has not answered its question yet. */
function openRoom() {
  const draft = new Y.Doc()
  const echoes: Uint8Array[] = []
  const did = { looks: 0, asked: 0, closed: '' }
  const ben: Peer = {
    person: { id: 'ben', name: 'Ben', roles: ['editor'], colour: 1 },
    sessionId: 'ben',
    mayWrite: true,
    late: null,
    send(frame) {
      const message = decodeFrame(frame)
      if (message.kind === 'update') echoes.push(message.update)
    },
    sendIfReading: () => true,
    sendIfFree: () => {},
    close(reason) {
      did.closed ||= reason
    },
  }
  const state: PeerState = {
    isListening: true,
    isLagging: false,
    pending: createPending(),
    hasAnswered: false,
    heals: 0,
    arrival: null,
  }
  const intake = createIntake({
    current() {
      did.looks++
      return draft
    },
    outbox: createOutbox(0),
    accept(_peer, update) {
      Y.applyUpdate(draft, update)
      return true
    },
    ask: () => void did.asked++,
  })
  return {
    draft,
    echoes,
    did,
    sends: (update: Uint8Array) => intake.receive(ben, state, update),
    answers(update: Uint8Array) {
      state.hasAnswered = true
      intake.receive(ben, state, update)
    },
  }
}

/** What a client wrote before, and one update for each letter that it typed then. */
function typed(letters: number) {
  const doc = new Y.Doc()
  const text = doc.getText('kicker')
  text.insert(0, 'offline ')
  const before = Y.encodeStateAsUpdate(doc)
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  for (let i = 0; i < letters; i++) text.insert(text.length, 'x')
  return { before, updates, text: text.toString() }
}

test('[C7] what is held is not looked at again with every message, and all of it once the answer came', () => {
  const { draft, echoes, did, sends, answers } = openRoom()
  const { before, updates, text } = typed(3000)
  for (const update of updates) sends(update)
  expect(did).toEqual({ looks: 3000, asked: 0, closed: '' })
  answers(before)
  expect(did).toEqual({ looks: 6001, asked: 0, closed: '' })
  expect(draft.getText('kicker').toString()).toBe(text)
  expect(echoes).toEqual([...updates, before])
})

test('[C4] what is held in another order than it was written comes with the next answer', () => {
  const { draft, echoes, did, sends, answers } = openRoom()
  const { before, updates, text } = typed(20)
  updates.reverse()
  for (const update of updates) sends(update)
  answers(before)
  expect(did).toMatchObject({ asked: 1, closed: '' })
  answers(Y.mergeUpdates([before, ...updates]))
  expect(did).toMatchObject({ asked: 1, closed: '' })
  expect(draft.getText('kicker').toString()).toBe(text)
  expect(echoes).toHaveLength(22)
})

test('[C7] more updates than anybody types while opening are not held', () => {
  const { did, sends } = openRoom()
  for (const update of typed(5001).updates) sends(update)
  expect(did.closed).toBe('outOfSync')
})
