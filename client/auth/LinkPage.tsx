// /newsroom/link/$token: a one-time link. It creates the first account, or sets the password of an
// invited person or of one who lost theirs; then it signs in and goes to the stories.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { call, isApiError } from '#client/api.ts'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { Link as OneTimeLink, User } from '#shared/auth/api.ts'
import { AuthPage } from './AuthPage.tsx'
import { LinkForm } from './LinkForm.tsx'
import { authMessages } from './messages.ts'

const route = getRouteApi('/newsroom/link/$token')

type Texts = (typeof authMessages)['en']

function wordsFor(link: OneTimeLink, texts: Texts) {
  switch (link.kind) {
    case 'first':
      return { title: texts.firstTitle, help: texts.firstHelp }
    case 'invitation':
      return {
        title: texts.invitationTitle(link.name ?? ''),
        help: texts.invitationHelp(link.email ?? ''),
      }
    case 'password':
      return { title: texts.passwordTitle, help: texts.passwordHelp(link.email ?? '') }
  }
}

export function LinkPage() {
  const texts = useMessages(authMessages)
  const { token } = route.useParams()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['link', token],
    queryFn: ({ signal }) => call('GET /api/links/:token', { params: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

  function goOn(user: User | null) {
    // Whoever was signed in before is not any more.
    queries.clear()
    if (user) queries.setQueryData(keys.me, user)
    void navigate(user ? paths.stories() : paths.signIn())
  }

  if (isApiError(error, 'gone') || isApiError(error, 'not-found')) {
    return (
      <AuthPage title={texts.linkGone} help={texts.linkGoneHelp}>
        <ButtonLink mt="lg" {...paths.signIn()}>
          {texts.toSignIn}
        </ButtonLink>
      </AuthPage>
    )
  }
  if (error) {
    return (
      <AuthPage title={texts.linkFailed}>
        <ProblemState error={error} what={texts.linkFailed} onRetry={() => void refetch()} />
      </AuthPage>
    )
  }
  if (!data) {
    return (
      <AuthPage title={texts.checking}>
        <LoadingBars label={texts.checking} />
      </AuthPage>
    )
  }
  return (
    <AuthPage {...wordsFor(data, texts)}>
      <LinkForm token={token} link={data} onDone={goOn} />
    </AuthPage>
  )
}
