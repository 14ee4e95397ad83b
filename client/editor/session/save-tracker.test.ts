import { expect, test, vi } from 'vitest'
import { encodeStep1, encodeStep2, encodeUpdate } from '#shared/collab/protocol.ts'
import { createSaveTracker } from './save-tracker.ts'

const bytes = (...values: number[]) => new Uint8Array(values)

/** A tracker whose handshake is done. */
function connected(unsaved = 0) {
  const tracker = createSaveTracker(unsaved, () => {})
  tracker.sent(encodeStep1(bytes(0)))
  tracker.sent(encodeStep2(bytes(0)))
  return tracker
}

test('[C2] an edit is unsaved until its echo', () => {
  const tracker = connected()
  tracker.received(encodeUpdate(bytes(0)))
  tracker.edited()
  tracker.sent(encodeUpdate(bytes(1)))
  expect(tracker.unsaved()).toBe(1)
  tracker.received(encodeUpdate(bytes(1)))
  expect(tracker.unsaved()).toBe(0)
})

test('the update of somebody else is no echo', () => {
  const tracker = connected()
  tracker.edited()
  tracker.sent(encodeUpdate(bytes(1)))
  tracker.received(encodeUpdate(bytes(2)))
  tracker.received(encodeUpdate(bytes(1)))
  expect(tracker.unsaved()).toBe(1) // the handshake comes before it
  tracker.received(encodeUpdate(bytes(0)))
  tracker.received(encodeUpdate(bytes(1)))
  expect(tracker.unsaved()).toBe(0)
})

test('edits made offline are saved by the echo of the handshake, not before', () => {
  const tracker = createSaveTracker(0, () => {})
  tracker.edited()
  tracker.edited()
  tracker.sent(encodeStep1(bytes(0)))
  tracker.edited()
  tracker.sent(encodeUpdate(bytes(3)))
  tracker.received(encodeUpdate(bytes(3)))
  expect(tracker.unsaved()).toBe(3)
  tracker.sent(encodeStep2(bytes(1, 2, 3)))
  tracker.received(encodeUpdate(bytes(1, 2, 3)))
  expect(tracker.unsaved()).toBe(0)
})

test('[C3] what was in flight when the line broke stays unsaved until the next handshake is echoed', () => {
  const tracker = connected()
  tracker.received(encodeUpdate(bytes(0)))
  tracker.edited()
  tracker.sent(encodeUpdate(bytes(1)))
  tracker.disconnected()
  tracker.received(encodeUpdate(bytes(1)))
  expect(tracker.unsaved()).toBe(1)
  tracker.sent(encodeStep2(bytes(9)))
  tracker.received(encodeUpdate(bytes(9)))
  expect(tracker.unsaved()).toBe(0)
})

test('what an earlier page left unsaved counts until the handshake is echoed', () => {
  const changed = vi.fn()
  const tracker = createSaveTracker(4, changed)
  tracker.sent(encodeStep2(bytes(7)))
  tracker.received(encodeUpdate(bytes(7)))
  expect(changed.mock.calls).toEqual([[0]])
})

test('[C2] what goes in pieces is saved by the echo of the last', () => {
  const tracker = connected()
  tracker.received(encodeUpdate(bytes(0)))
  tracker.edited()
  tracker.sent(encodeUpdate(bytes(1)), false)
  tracker.sent(encodeUpdate(bytes(2)))
  tracker.received(encodeUpdate(bytes(1)))
  expect(tracker.unsaved()).toBe(1)
  tracker.received(encodeUpdate(bytes(2)))
  expect(tracker.unsaved()).toBe(0)
})
