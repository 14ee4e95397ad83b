// The uploads of a page as React sees them. Leaving the page while something is being sent asks first.
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { createUploads, type Upload, type Uploads } from './uploads.ts'

/** `storyId`: the story that these pictures are brought for. */
export const useUploads = (storyId?: string): Uploads =>
  useMemo(() => createUploads(storyId === undefined ? {} : { storyId }), [storyId])

export function useUploadList(uploads: Uploads): readonly Upload[] {
  const list = useSyncExternalStore(uploads.subscribe, uploads.list)
  const isSending = list.some(({ state }) => state !== 'failed')

  useEffect(() => {
    if (!isSending) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSending])

  return list
}
