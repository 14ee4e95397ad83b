import { afterEach, expect, test, vi } from 'vitest'
import { tappedSocket } from './tapped-socket.ts'

/** A socket without a line, whose events come when the test says so. */
class Silent extends EventTarget {
  send() {}
}

afterEach(() => void vi.unstubAllGlobals())

test('[C3] a socket that was given up is not heard when it ends at last, behind the next one', () => {
  vi.stubGlobal('WebSocket', Silent)
  const told: string[] = []
  const Socket = tappedSocket({
    sent: () => told.push('sent'),
    received: () => told.push('received'),
    closed: () => told.push('closed'),
  })
  const message = () => new MessageEvent('message', { data: new ArrayBuffer(1) })
  const first = new Socket('ws://newsroom')
  first.dispatchEvent(message())
  // y-websocket hears nothing for half a minute, and opens another.
  const second = new Socket('ws://newsroom')
  expect(told).toEqual(['received', 'closed'])
  first.dispatchEvent(message())
  first.dispatchEvent(new Event('close'))
  expect(told).toEqual(['received', 'closed'])
  second.dispatchEvent(message())
  second.dispatchEvent(new Event('close'))
  expect(told).toEqual(['received', 'closed', 'received', 'closed'])
})
