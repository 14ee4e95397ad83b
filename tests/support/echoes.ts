// What a peer was sent by the server, as the numbers in it: for tests that write numbers and ask whether
// those that anybody has received are still there.
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { decodeFrame } from '#shared/collab/protocol.ts'

export const numbersIn = (text: string) => text.match(/\d+/g) ?? []

function* textsOf(update: Uint8Array) {
  for (const struct of Y.decodeUpdate(update).structs) {
    const content = struct instanceof Y.Item ? struct.content : null
    if (content instanceof Y.ContentString) yield content.str
  }
}

/** The numbers in everything that this peer is sent: others' updates, and the echoes of its own. */
export function watchEchoes(provider: WebsocketProvider) {
  const seen = new Set<string>()
  const listen = () =>
    provider.ws?.addEventListener('message', ({ data }) => {
      const frame = decodeFrame(new Uint8Array(data as ArrayBuffer))
      if (frame.kind !== 'update' && frame.kind !== 'sync-step-2') return
      for (const text of textsOf(frame.update))
        for (const number of numbersIn(text)) seen.add(number)
    })
  listen()
  provider.on('status', ({ status }) => {
    if (status === 'connecting') listen()
  })
  return seen
}
