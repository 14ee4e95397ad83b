// Uploads of one page, several at once: how far each is, how each ended. Each can be cancelled and, when it
// failed, tried again. Knows no React; `use-uploads.ts` shows it.
import type { Media } from '#shared/media/api.ts'
import { uploadPicture } from './upload.ts'

export interface Upload {
  id: string
  name: string
  /** Sent so far, 0 to 1; at 1 the newsroom is looking at it. */
  part: number
  state: 'waiting' | 'sending' | 'failed'
  error: unknown
}

export interface UploadsDeps {
  /** The story that these pictures are brought for. */
  storyId?: string
  send?: typeof uploadPicture
  /** How many are sent at the same time. */
  atOnce?: number
  newId?: () => string
}

interface Entry {
  file: File
  abort: AbortController
  onDone: (media: Media) => void
  onGone: () => void
}

export interface StartOptions {
  onDone: (media: Media) => void
  /** It was cancelled, or has failed and was taken off the list: it will never be done. */
  onGone?: () => void
}

export function createUploads(deps: UploadsDeps = {}) {
  const { storyId, send = uploadPicture, atOnce = 3, newId = () => crypto.randomUUID() } = deps
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  let shown: readonly Upload[] = []

  function show(next: readonly Upload[]) {
    shown = next
    for (const changed of listeners) changed()
  }

  const change = (id: string, part: Partial<Upload>) =>
    show(shown.map(upload => (upload.id === id ? { ...upload, ...part } : upload)))

  function forget(id: string) {
    entries.delete(id)
    show(shown.filter(upload => upload.id !== id))
  }

  async function run(id: string, { file, abort, onDone }: Entry) {
    try {
      const media = await send(file, {
        signal: abort.signal,
        storyId,
        onProgress: part => change(id, { part }),
      })
      forget(id)
      onDone(media)
    } catch (error) {
      if (!abort.signal.aborted) change(id, { state: 'failed', error })
    }
    next()
  }

  function next() {
    const sending = shown.filter(upload => upload.state === 'sending').length
    const waiting = shown.filter(upload => upload.state === 'waiting')
    for (const { id } of waiting.slice(0, Math.max(0, atOnce - sending))) {
      const entry = entries.get(id)
      if (!entry) continue
      change(id, { state: 'sending' })
      void run(id, entry)
    }
  }

  return {
    /** Begins an upload, as soon as there is room; its id. */
    start(file: File, { onDone, onGone = () => {} }: StartOptions): string {
      const id = newId()
      entries.set(id, { file, abort: new AbortController(), onDone, onGone })
      show([...shown, { id, name: file.name, part: 0, state: 'waiting', error: null }])
      next()
      return id
    },
    /** Stops it, or takes what has failed off the list. */
    cancel(id: string) {
      const entry = entries.get(id)
      if (!entry) return
      entry.abort.abort()
      forget(id)
      entry.onGone()
      next()
    },
    retry(id: string) {
      const entry = entries.get(id)
      if (!entry) return
      entries.set(id, { ...entry, abort: new AbortController() })
      change(id, { state: 'waiting', part: 0, error: null })
      next()
    },
    list: () => shown,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
  }
}

export type Uploads = ReturnType<typeof createUploads>
