// What is done to a publication besides publishing: a correction opened or discarded, a schedule cancelled.
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, isApiError } from '#client/api.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { publishingMessages } from './messages.ts'

/** `storyId` is the story, not its correction. */
export function useStoryActs(storyId: string) {
  const texts = useMessages(publishingMessages)
  const client = useQueryClient()
  const shared = {
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.story(storyId) }),
    onError: (error: unknown) =>
      notifications.show({
        color: 'red',
        title: texts.actFailed,
        message: isApiError(error) ? error.detail : null,
      }),
  }
  const params = { storyId }
  return {
    correct: useMutation({
      mutationFn: () => call('POST /api/stories/:storyId/correction', { params }),
      ...shared,
    }),
    discard: useMutation({
      mutationFn: () => call('DELETE /api/stories/:storyId/correction', { params }),
      ...shared,
    }),
    unschedule: useMutation({
      mutationFn: () => call('DELETE /api/stories/:storyId/schedule', { params }),
      ...shared,
    }),
  }
}
