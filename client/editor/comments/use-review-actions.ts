// What one can do in review; every answer is the thread as it is now, and goes into the cache at once.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, call } from '#client/api.ts'
import { keys } from '#client/query.ts'
import type { Anchor, Thread } from '#shared/comments/api.ts'

export interface NewComment {
  body: string
  anchor: Anchor | null
  blocking: boolean
}

export function useReviewActions(storyId: string) {
  const client = useQueryClient()
  const onSuccess = (thread: Answer<'POST /api/threads/:threadId/resolve'>) => {
    client.setQueryData<Thread[]>(keys.storyPart(storyId, 'threads'), (threads = []) =>
      threads.some(({ id }) => id === thread.id)
        ? threads.map(known => (known.id === thread.id ? thread : known))
        : [...threads, thread],
    )
  }
  return {
    create: useMutation({
      mutationFn: (comment: NewComment) =>
        call('POST /api/stories/:storyId/threads', { params: { storyId }, body: comment }),
      onSuccess,
    }),
    reply: useMutation({
      mutationFn: ({ threadId, body }: { threadId: string; body: string }) =>
        call('POST /api/threads/:threadId/replies', { params: { threadId }, body: { body } }),
      onSuccess,
    }),
    resolve: useMutation({
      mutationFn: (threadId: string) =>
        call('POST /api/threads/:threadId/resolve', { params: { threadId } }),
      onSuccess,
    }),
    reopen: useMutation({
      mutationFn: (threadId: string) =>
        call('POST /api/threads/:threadId/reopen', { params: { threadId } }),
      onSuccess,
    }),
  }
}

export type ReviewActions = ReturnType<typeof useReviewActions>
