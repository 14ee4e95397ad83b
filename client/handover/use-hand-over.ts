// Giving what one person has open to another.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

export function useHandOver(userId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { to: string; stories: string[] }) =>
      call('POST /api/people/:userId/reassign', { params: { userId }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.stories }),
  })
}
