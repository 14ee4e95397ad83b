// What one can do in review; every answer is the thread as it is now, and goes into the cache at once.
import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'
import type { Target } from '#shared/assignments/assignee.ts'
import type { Anchor, Thread } from '#shared/comments/api.ts'
import type { Replacement } from '#shared/comments/replacement.ts'

export interface NewComment {
  body: string
  anchor: Anchor | null
  blocking: boolean
  /** Makes it a suggestion. */
  replacement?: Replacement
}

interface OfThread {
  threadId: string
}

export function useReviewActions(storyId: string) {
  const client = useQueryClient()
  const [failures, setFailures] = useState<ReadonlyMap<string, unknown>>(new Map())
  const key = keys.storyPart(storyId, 'threads')

  const onSuccess = (thread: Thread) => {
    client.setQueryData<Thread[]>(key, (threads = []) =>
      threads.some(({ id }) => id === thread.id)
        ? threads.map(known => (known.id === thread.id ? thread : known))
        : [...threads, thread],
    )
  }
  const fail = (threadId: string, error: unknown) =>
    setFailures(known => new Map(known).set(threadId, error))

  /** A press of a button in a thread: what went wrong is shown in it, until the next press. */
  const pressed = (
    act: (threadId: string) => Promise<Thread>,
  ): UseMutationOptions<Thread, Error, string> => ({
    mutationFn: act,
    onMutate: threadId => fail(threadId, null),
    onError: (error, threadId) => fail(threadId, error),
    onSuccess,
  })

  return {
    failureOf: (threadId: string) => failures.get(threadId) ?? null,
    create: useMutation({
      mutationFn: ({ replacement, ...comment }: NewComment) =>
        call('POST /api/stories/:storyId/threads', {
          params: { storyId },
          body: replacement ? { kind: 'suggestion', replacement, ...comment } : comment,
        }),
      onSuccess,
    }),
    edit: useMutation({
      mutationFn: ({ threadId, body }: OfThread & { body: string }) =>
        call('PATCH /api/threads/:threadId', { params: { threadId }, body: { body } }),
      onSuccess,
    }),
    reply: useMutation({
      mutationFn: ({ threadId, body }: OfThread & { body: string }) =>
        call('POST /api/threads/:threadId/replies', { params: { threadId }, body: { body } }),
      onSuccess,
    }),
    editReply: useMutation({
      mutationFn: ({ body, ...params }: OfThread & { replyId: string; body: string }) =>
        call('PATCH /api/threads/:threadId/replies/:replyId', { params, body: { body } }),
      onSuccess,
    }),
    removeReply: useMutation({
      mutationFn: (params: OfThread & { replyId: string }) =>
        call('DELETE /api/threads/:threadId/replies/:replyId', { params }),
      onSuccess,
      onError: (error, { threadId }) => fail(threadId, error),
    }),
    remove: useMutation(
      pressed(threadId => call('DELETE /api/threads/:threadId', { params: { threadId } })),
    ),
    resolve: useMutation(
      pressed(threadId => call('POST /api/threads/:threadId/resolve', { params: { threadId } })),
    ),
    reopen: useMutation(
      pressed(threadId => call('POST /api/threads/:threadId/reopen', { params: { threadId } })),
    ),
    accept: useMutation(
      pressed(threadId => call('POST /api/threads/:threadId/accept', { params: { threadId } })),
    ),
    reject: useMutation(
      pressed(threadId => call('POST /api/threads/:threadId/reject', { params: { threadId } })),
    ),
    assign: useMutation({
      mutationFn: ({ threadId, to }: OfThread & { to: Target | null }) =>
        call('POST /api/threads/:threadId/assign', { params: { threadId }, body: { to } }),
      onSuccess,
      onError: (error, { threadId }) => fail(threadId, error),
    }),
    handOver: useMutation({
      mutationFn: ({ threadId, ...body }: OfThread & { to: Target; note?: string }) =>
        call('POST /api/threads/:threadId/hand-over', { params: { threadId }, body }),
      onSuccess,
    }),
    /** Not told to others; here it is read at once. */
    read: useMutation({
      mutationFn: (threadId: string) =>
        call('POST /api/threads/:threadId/read', { params: { threadId } }),
      onMutate: threadId => {
        client.setQueryData<Thread[]>(key, threads =>
          threads?.map(known => (known.id === threadId ? { ...known, unread: false } : known)),
        )
      },
    }),
    readAll: useMutation({
      mutationFn: () => call('POST /api/stories/:storyId/threads/read', { params: { storyId } }),
      onMutate: () => {
        client.setQueryData<Thread[]>(key, threads =>
          threads?.map(known => (known.unread ? { ...known, unread: false } : known)),
        )
      },
    }),
  }
}

export type ReviewActions = ReturnType<typeof useReviewActions>
