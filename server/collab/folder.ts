// Keeps the log of a draft short: reads it, has a worker fold it, and stores the state in its place.
import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import type { FoldRequest, FoldResponse } from './fold-worker.ts'
import type { DraftStore } from './store.ts'

export function createFolder({ store, logger }: { store: DraftStore; logger: Logger }) {
  let worker: Worker | null = null
  let nextId = 1
  const waiting = new Map<
    number,
    { resolve: (state: Uint8Array | null) => void; reject: (error: Error) => void }
  >()
  const folding = new Map<string, Promise<boolean>>()

  function start() {
    const started = new Worker(new URL('./fold-worker.ts', import.meta.url))
    started.unref()
    started.on('message', ({ id, state }: FoldResponse) => {
      waiting.get(id)?.resolve(state)
      waiting.delete(id)
    })
    const ended = (error: Error) => {
      if (worker === started) worker = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.on('error', error => ended(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => ended(new Error('the folder ended')))
    return started
  }

  const merge = (state: Uint8Array | null, updates: Uint8Array[]) =>
    new Promise<Uint8Array | null>((resolve, reject) => {
      const request: FoldRequest = { id: nextId++, state, updates }
      waiting.set(request.id, { resolve, reject })
      worker ??= start()
      worker.postMessage(request)
    })

  async function foldNow(storyId: string) {
    const draft = await store.find(storyId)
    if (!draft || draft.updates.length === 0) return false
    const state = await merge(draft.state, draft.updates)
    if (!state) {
      logger.error({ storyId, seq: draft.seq }, 'the log has a hole and is kept as it is')
      return false
    }
    return store.fold(storyId, draft.epoch, draft.foldedTo, draft.seq, state)
  }

  return {
    /** True when it was folded. Never throws: a log that stays long is only slower to open. */
    fold(storyId: string): Promise<boolean> {
      const running = folding.get(storyId)
      if (running) return running
      const fold = foldNow(storyId)
        .catch(error => {
          logger.error({ err: error, storyId }, 'folding failed')
          return false
        })
        .finally(() => folding.delete(storyId))
      folding.set(storyId, fold)
      return fold
    },
    async close() {
      await Promise.all(folding.values())
      await worker?.terminate()
    },
  }
}

export type Folder = ReturnType<typeof createFolder>
