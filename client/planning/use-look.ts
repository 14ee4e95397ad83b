// Tells the server that one sees the story as it is: on opening it, and after every change while one is in
// it, so that the list can say what is news.
import { useEffect } from 'react'
import { call } from '#client/api.ts'
import type { Story } from '#shared/stories/api.ts'

export function useLook({ id, changedAt }: Pick<Story, 'id' | 'changedAt'>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the story is what is seen
  useEffect(() => {
    // Nothing depends on it: the next look tells the same.
    call('POST /api/stories/:storyId/look', { params: { storyId: id } }).catch(() => {})
  }, [id, changedAt])
}
