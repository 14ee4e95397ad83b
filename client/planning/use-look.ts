// Tells the server that one has seen a story as it is: on opening it and on leaving it, so that the list can
// say what has changed since.
import { useEffect } from 'react'
import { call } from '#client/api.ts'

// Nothing depends on it: the next look tells the same.
const look = (storyId: string) =>
  call('POST /api/stories/:storyId/look', { params: { storyId } }).catch(() => {})

export function useLook(storyId: string) {
  useEffect(() => {
    const onHide = () => void look(storyId)
    void look(storyId)
    window.addEventListener('pagehide', onHide)
    return () => {
      window.removeEventListener('pagehide', onHide)
      void look(storyId)
    }
  }, [storyId])
}
