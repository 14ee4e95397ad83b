// Restricts a story or opens it; the answer is who may open it now.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Options } from '#client/api.ts'
import { keys } from '#client/query.ts'

export function useAccessChange(storyId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Options<'PATCH /api/stories/:storyId/access'>['body']) =>
      call('PATCH /api/stories/:storyId/access', { params: { storyId }, body }),
    onSuccess(access) {
      queries.setQueryData(keys.storyPart(storyId, 'access'), access)
      void queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'story') })
      void queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'history') })
    },
  })
}
