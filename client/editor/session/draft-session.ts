// A draft open in this browser: the Y.Doc, its copy on this computer, the line to the server, and what
// is known about both. Everything below the page gets the session and nothing else.
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { readArticle } from '#shared/article/read.ts'
import { endsCopy } from '../rescue/ends-copy.ts'
import type { Rescued } from '../rescue/rescue-store.ts'
import { carryWords, type Gone } from './carry-words.ts'
import { type CopyName, localCopyName, probeName } from './copy-names.ts'
import { openLine } from './line.ts'
import { type Keeping, openLocalCopy } from './local-copy.ts'
import { createSaveTracker } from './save-tracker.ts'
import { createUnheard } from './unheard.ts'

/** Where the draft stands; replaced, never changed. */
export interface SessionStatus {
  /** The draft has its content: from the server, or from this computer. Editors may mount. */
  isReady: boolean
  isConnected: boolean
  /** Edits that are not on the server's disk. */
  unsaved: number
  /** Those among them that are not in the copy on this computer either. */
  unkept: number
  /** Whether this computer keeps a copy; `none` in some private windows, `full` without room. */
  keeping: Keeping
  savedAt: Date | null
  /** The code that the server closed with for good. */
  refusal: number | null
  /** What was typed here and is not in the draft: the server would not take it, or others took its block away. */
  rescued: Rescued | null
}

export interface DraftSession {
  /** What the draft's copies are named by. */
  name: CopyName
  doc: Y.Doc
  awareness: Awareness
  status: () => SessionStatus
  /** Calls `changed` whenever the status is another one; returns how to stop. */
  subscribe: (changed: () => void) => () => void
  /** Tries again after the server closed for good, because somebody signed in again. */
  reconnect: () => void
  close: () => void
}

/** `keeps`: whether this computer may hold a copy. */
export async function openDraft(name: CopyName, keeps: boolean): Promise<DraftSession> {
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  let status: SessionStatus = {
    isReady: false,
    isConnected: false,
    unsaved: 0,
    unkept: 0,
    keeping: 'kept',
    savedAt: null,
    refusal: null,
    rescued: null,
  }
  const update = (change: Partial<SessionStatus>) => {
    status = { ...status, ...change }
    for (const changed of listeners) changed()
  }

  const open = () =>
    openLocalCopy({
      name: localCopyName(name),
      doc,
      probe: probeName,
      unsaved: () => status.unsaved,
      isOnlyCopy: () => !status.isConnected,
      changed: ({ unkept, keeping }) =>
        update({ unkept: Math.min(unkept, status.unsaved), keeping }),
    })
  const copy = keeps ? await open().catch(() => null) : null
  const left = copy?.left ?? 0
  const unheard = createUnheard(doc, copy?.unsent ?? null)
  // After the copy was read: what is gone in it went before.
  carryWords(
    doc,
    () => unheard.now().own,
    gone => void tellGone(gone),
  )
  update({
    isReady: doc.store.clients.size > 0,
    unsaved: left,
    ...(copy === null && { keeping: 'none' as const }),
  })

  const tracker = createSaveTracker(left, unsaved => {
    const unkept = copy === null ? unsaved : Math.min(status.unkept, unsaved)
    update({ unsaved, unkept, ...(unsaved === 0 && { savedAt: new Date() }) })
    if (unsaved === 0) unheard.saved()
    copy?.saved()
  })
  // Before the line listens, so that an edit is counted before it is sent.
  doc.on('update', (bytes, origin) => {
    if (copy !== null && origin === copy.origin) return
    const isEdit = origin !== line.origin()
    if (isEdit) tracker.edited()
    copy?.add(bytes, isEdit)
  })
  const line = openLine({
    storyId: name.storyId,
    epoch: name.epoch,
    doc,
    tap: {
      sent: tracker.sent,
      received: tracker.received,
      closed: tracker.disconnected,
    },
    onSync: () => update({ isReady: true, isConnected: true }),
    onDown: () => update({ isConnected: false }),
    onRefused(code) {
      update({ refusal: code, isConnected: false })
      if (endsCopy(code)) void rescue(code)
    },
  })

  // Beside the rest, and before anybody needs it: when they do, the line may be down.
  const early = import('../rescue/set-aside.ts')
  const aside = () => early.catch(() => import('../rescue/set-aside.ts'))
  aside()
    .then(({ setOldEpochsAside }) => setOldEpochsAside(name))
    .catch(() => {}) // they stay, and are found again

  /** The copy here is of no use any more, and would be refused again at every visit. */
  async function rescue(code: number) {
    if (!copy) return
    const open = {
      state: Y.encodeStateAsUpdate(doc),
      unsaved: status.unsaved,
      client: doc.clientID,
    }
    await copy.close()
    const rescued = await aside()
      .then(({ setAside }) => setAside(name, code, open))
      .catch(() => null)
    if (rescued) update({ rescued, unsaved: 0, unkept: 0 })
  }

  async function tellGone(gone: Gone) {
    const unsent = unheard.now()
    const { headline } = readArticle(doc)
    const { setGoneAside } = await aside()
    const rescued = await setGoneAside(name, { headline, gone, unsent, keeps: copy !== null })
    if (rescued) update({ rescued })
  }

  return {
    name,
    doc,
    awareness: line.awareness,
    status: () => status,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    reconnect() {
      update({ refusal: null })
      line.reconnect()
    },
    close() {
      listeners.clear()
      line.close()
      void copy?.close()
      doc.destroy()
    },
  }
}
