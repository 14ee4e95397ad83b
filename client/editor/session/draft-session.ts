// A draft open in this browser: the Y.Doc, its copy on this computer, the line to the server, and what
// is known about both. Everything below the page gets the session and nothing else.
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { schemaVersion } from '#shared/article/draft.ts'
import { localCopyName, openLocalCopy } from './local-copies.ts'
import { createSaveTracker } from './save-tracker.ts'
import { tappedSocket } from './tapped-socket.ts'

/** Where the draft stands; replaced, never changed. */
export interface SessionStatus {
  /** The draft has its content: from the server, or from this computer. Editors may mount. */
  isReady: boolean
  isConnected: boolean
  /** Edits that are not on the server's disk. */
  unsaved: number
  savedAt: Date | null
  /** The code that the server closed with for good. */
  refusal: number | null
}

export interface DraftSession {
  doc: Y.Doc
  awareness: Awareness
  status: () => SessionStatus
  /** Calls `changed` whenever the status is another one; returns how to stop. */
  subscribe: (changed: () => void) => () => void
  /** Tries again after the server closed for good, because somebody signed in again. */
  reconnect: () => void
  close: () => void
}

export interface SessionOptions {
  storyId: string
  epoch: string
  userId: string
}

/** Tries again within this many milliseconds at the latest; each tab has its own, so that they do not come at once. */
const backoff = () => 2500 + Math.random() * 5000

const collabUrl = () => `${location.origin.replace(/^http/, 'ws')}/collab`

export async function openDraft({ storyId, epoch, userId }: SessionOptions): Promise<DraftSession> {
  const doc = new Y.Doc()
  const copy = await openLocalCopy(localCopyName(userId, storyId, epoch), doc)
  const left: unknown = await copy?.get('unsaved')

  const listeners = new Set<() => void>()
  let status: SessionStatus = {
    isReady: doc.store.clients.size > 0,
    isConnected: false,
    unsaved: typeof left === 'number' ? left : 0,
    savedAt: null,
    refusal: null,
  }
  const update = (change: Partial<SessionStatus>) => {
    status = { ...status, ...change }
    for (const changed of listeners) changed()
  }

  const tracker = createSaveTracker(status.unsaved, unsaved => {
    void copy?.set('unsaved', unsaved)
    update({ unsaved, ...(unsaved === 0 && { savedAt: new Date() }) })
  })
  // Before the provider listens, so that an edit is counted before it is sent.
  doc.on('update', (_update, origin) => {
    if (origin !== provider && (copy === null || origin !== copy)) tracker.edited()
  })
  const provider: WebsocketProvider = new WebsocketProvider(collabUrl(), storyId, doc, {
    WebSocketPolyfill: tappedSocket({
      sent: tracker.sent,
      received: tracker.received,
      closed: tracker.disconnected,
    }),
    params: { schema: String(schemaVersion), epoch },
    maxBackoffTime: backoff(),
    disableBc: true,
  })
  provider.on('sync', isSynced => {
    if (isSynced) update({ isReady: true, isConnected: true })
  })
  provider.on('status', ({ status: line }) => {
    if (line === 'disconnected') update({ isConnected: false })
  })
  provider.on('closed', ({ code }) => update({ refusal: code, isConnected: false }))

  return {
    doc,
    awareness: provider.awareness,
    status: () => status,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    reconnect() {
      update({ refusal: null })
      provider.connect()
    },
    close() {
      listeners.clear()
      provider.destroy()
      doc.destroy() // y-indexeddb closes with it
    },
  }
}
