// Saves what is kept of a story beside its draft; the answer is the story as it is now.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, call, type Options } from '#client/api.ts'
import { keys } from '#client/query.ts'

export type StoryChange = Options<'PATCH /api/stories/:storyId'>['body']

export function useStoryChange(storyId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: StoryChange) =>
      call('PATCH /api/stories/:storyId', { params: { storyId }, body }),
    onSuccess: (story: Answer<'PATCH /api/stories/:storyId'>) => {
      client.setQueryData(keys.storyPart(storyId, 'story'), story)
      void client.invalidateQueries({ queryKey: keys.storyPart(storyId, 'history') })
    },
  })
}
