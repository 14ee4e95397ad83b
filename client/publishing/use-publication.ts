// One publication: what the server checked, what it said to publishing it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, isApiError, type Options } from '#client/api.ts'
import { keys } from '#client/query.ts'
import type { Story } from '#shared/stories/api.ts'
import { changesQuery, preflightQuery } from './queries.ts'

export type Publication = Options<'POST /api/stories/:storyId/publish'>['body']

/** `besides` is another story that changes with it. */
export function usePublish(storyId: string, besides?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Publication) =>
      call('POST /api/stories/:storyId/publish', { params: { storyId }, body }),
    onSuccess() {
      void client.invalidateQueries({ queryKey: keys.story(storyId) })
      if (besides) void client.invalidateQueries({ queryKey: keys.story(besides) })
    },
  })
}

export function usePublication({ id: storyId, corrects }: Pick<Story, 'id' | 'corrects'>) {
  // Whoever opens the dialog looks at the draft as it is then, not as it was asked for before.
  const preflight = useQuery({
    ...preflightQuery(storyId),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const changes = useQuery({ ...changesQuery(storyId), staleTime: 0, refetchOnWindowFocus: false })
  const publish = usePublish(storyId, corrects?.storyId)
  return {
    preflight,
    changes,
    publish,
    /** How far the draft has moved on from what was shown; null when it has not. */
    moved: isApiError(publish.error, 'draft-moved')
      ? countIn(publish.error.members.differences)
      : null,
    async lookAgain() {
      publish.reset()
      await Promise.all([preflight.refetch(), changes.refetch()])
    },
  }
}

const countIn = (value: unknown) => (Array.isArray(value) ? value.length : 0)
