// The line of a draft to the server: y-websocket, which comes back by itself. Each try waits longer than
// the one before, by chance more or less, so that a newsroom does not come back all at once.
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { schemaVersion } from '#shared/article/draft.ts'
import { type Tap, tappedSocket } from './tapped-socket.ts'

/** Milliseconds: the longest wait between two tries. */
const longestWait = 15_000
/** Milliseconds between two questions for what may have been missed; also says that the line is alive. */
const askEvery = 15_000

/** Before try number `failures`, counted from 1: doubling from 200 ms, and between half and all of it. */
export const waitBefore = (failures: number, random: () => number) =>
  Math.min(longestWait, 100 * 2 ** Math.min(failures, 10)) * (0.5 + random() / 2)

export interface LineOptions {
  storyId: string
  epoch: string
  doc: Y.Doc
  tap: Tap
  onSync: () => void
  onDown: () => void
  /** The server closed for good, with this code. */
  onRefused: (code: number) => void
}

export function openLine({ storyId, epoch, doc, tap, onSync, onDown, onRefused }: LineOptions) {
  const url = `${location.origin.replace(/^http/, 'ws')}/collab`
  const provider = new WebsocketProvider(url, storyId, doc, {
    WebSocketPolyfill: tappedSocket(tap),
    params: { schema: String(schemaVersion), epoch },
    resyncInterval: askEvery,
    disableBc: true,
  })
  // y-websocket waits 2^n × 100 ms and at most this: so this alone decides.
  provider.on('connection-close', () => {
    provider.maxBackoffTime = waitBefore(provider.wsUnsuccessfulReconnects + 1, Math.random)
  })
  provider.on('sync', isSynced => {
    if (isSynced) onSync()
  })
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') onDown()
  })
  provider.on('closed', ({ code }) => onRefused(code))

  /** When there is reason to hope, at once. */
  const tryNow = () => {
    const isWaiting = provider.shouldConnect && provider.ws === null
    if (isWaiting && document.visibilityState === 'visible') provider.connect()
  }
  addEventListener('online', tryNow)
  document.addEventListener('visibilitychange', tryNow)

  return {
    /** The origin of what it brings into the draft. */
    origin: (): object => provider,
    awareness: provider.awareness,
    reconnect: () => provider.connect(),
    close() {
      removeEventListener('online', tryNow)
      document.removeEventListener('visibilitychange', tryNow)
      provider.destroy()
    },
  }
}
