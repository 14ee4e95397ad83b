// Keeps the log of a draft short: reads it, has a thread fold it, and stores the state in its place.
import type { Logger } from 'pino'
import { createThread } from '#server/threads/thread.ts'
import type { FoldWork } from './fold-worker.ts'
import type { DraftStore } from './store.ts'

export function createFolder({ store, logger }: { store: DraftStore; logger: Logger }) {
  const thread = createThread<FoldWork>(new URL('./fold-worker.ts', import.meta.url))
  const folding = new Map<string, Promise<boolean>>()

  async function foldNow(storyId: string) {
    const draft = await store.find(storyId)
    if (!draft || draft.updates.length === 0) return false
    const { state: folded, updates } = draft
    const state = await thread.ask('fold', { state: folded, updates })
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
      await thread.close()
    },
  }
}

export type Folder = ReturnType<typeof createFolder>
