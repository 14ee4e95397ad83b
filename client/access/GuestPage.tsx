// /newsroom/guest/$token: a guest's one-time link. Says what it is for; following it opens the one story.
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { call, fetchFrom, isApiError, problemOf } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { AuthPage } from '#client/auth/AuthPage.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import { guestMessages } from './messages.ts'

const route = getRouteApi('/newsroom/guest/$token')

async function follow(token: string): Promise<void> {
  const response = await fetchFrom('/api/auth/guest', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  if (!response.ok) throw problemOf(response.status, undefined, null)
}

export function GuestPage() {
  const texts = useMessages(guestMessages)
  const { language } = useLanguage()
  const { token } = route.useParams()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const link = useQuery({
    queryKey: ['guest-link', token],
    queryFn: ({ signal }) => call('GET /api/guest-links/:token', { params: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const enter = useMutation({
    mutationFn: () => follow(token),
    onSuccess() {
      const storyId = link.data?.storyId ?? ''
      // What was known before is somebody else's; the link itself is used up, and is not asked for again.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'guest-link' })
      void navigate(paths.story(storyId))
    },
  })

  if (isApiError(link.error, 'gone')) {
    return (
      <AuthPage title={texts.gone}>
        <p>{texts.goneHelp}</p>
      </AuthPage>
    )
  }
  if (!link.data) {
    return (
      <AuthPage title={texts.checking}>
        {link.error ? (
          <ProblemBanner error={link.error} what={texts.failed} />
        ) : (
          <LoadingBars label={texts.checking} />
        )}
      </AuthPage>
    )
  }
  const { name, headline, invitedBy, expiresAt } = link.data
  return (
    <AuthPage
      title={texts.title(name)}
      help={texts.help(invitedBy, headline, dateAndTime(expiresAt, language))}
    >
      {enter.isError && <ProblemBanner error={enter.error} what={texts.failed} />}
      <Button mt="lg" variant="filled" loading={enter.isPending} onClick={() => enter.mutate()}>
        {texts.open}
      </Button>
    </AuthPage>
  )
}
