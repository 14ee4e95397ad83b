// Beginning and ending the final read of a story: what the plan and the line over the draft do. Both show it as
// the server then has it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export function useFinalRead(storyId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: 'begin' | 'end') =>
      act === 'begin'
        ? call('POST /api/stories/:storyId/final-read', { params: { storyId }, body: {} })
        : call('DELETE /api/stories/:storyId/final-read', { params: { storyId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.story(storyId) }),
  })
}
