// Changing the plan of a story: saved at once, and shown as the server then has it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Options } from '#client/api.ts'
import { keys } from '#client/query.ts'

export function usePlanChange(storyId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Options<'PATCH /api/stories/:storyId/plan'>['body']) =>
      call('PATCH /api/stories/:storyId/plan', { params: { storyId }, body }),
    onSuccess: changed => queries.setQueryData(keys.storyPart(storyId, 'plan'), changed),
  })
}
