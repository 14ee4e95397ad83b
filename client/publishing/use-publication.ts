// One publication: what the server checked, what it said to publishing it.
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, isApiError, type Options } from '#client/api.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import type { Story } from '#shared/stories/api.ts'
import { publishingMessages } from './messages.ts'
import { changesQuery, preflightAtQuery, preflightQuery } from './queries.ts'

export type Publication = Options<'POST /api/stories/:storyId/publish'>['body']

/** `corrected` is the story that it corrects; the correction itself ends by going out. */
export function usePublish(storyId: string, corrected?: string) {
  const texts = useMessages(publishingMessages)
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Publication) =>
      call('POST /api/stories/:storyId/publish', { params: { storyId }, body }),
    onSuccess(outcome) {
      void client.invalidateQueries({ queryKey: keys.story(corrected ?? storyId) })
      if (corrected === undefined || !('edition' in outcome)) return
      void client.invalidateQueries({ queryKey: keys.storyPart(storyId, 'story') })
      notifications.show({ message: texts.corrected(outcome.edition.number) })
    },
  })
}

/** `at` is when it is to go out, an ISO time; null for at once. */
export function usePublication(
  { id: storyId, corrects }: Pick<Story, 'id' | 'corrects'>,
  at: string | null,
) {
  // Whoever opens the dialog looks at the draft as it is then, not as it was asked for before.
  const preflight = useQuery({
    ...preflightQuery(storyId),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const basis = preflight.data?.basis
  const later = useQuery({
    ...preflightAtQuery(storyId, basis ?? '', at ?? ''),
    enabled: basis !== undefined && at !== null,
    gcTime: 0,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
  const checked = at === null || !preflight.data ? preflight : later
  const changes = useQuery({ ...changesQuery(storyId), staleTime: 0, refetchOnWindowFocus: false })
  const publish = usePublish(storyId, corrects?.storyId)
  return {
    preflight: checked,
    /** What is shown is what was checked, for the time that is chosen. */
    isChecked: checked.data !== undefined && !checked.isPlaceholderData,
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
