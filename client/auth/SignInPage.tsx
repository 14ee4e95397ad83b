// /newsroom/sign-in: signs in and goes on to where one wanted to go.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMessages } from '#client/i18n/language.tsx'
import { isInNewsroom, paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { siteQuery } from '#client/settings/queries.ts'
import type { User } from '#shared/auth/api.ts'
import { AuthPage } from './AuthPage.tsx'
import { authMessages } from './messages.ts'
import { SignInForm } from './SignInForm.tsx'

const route = getRouteApi('/newsroom/sign-in')

export function SignInPage() {
  const texts = useMessages(authMessages)
  const { to } = route.useSearch()
  const queries = useQueryClient()
  const router = useRouter()
  const { data: site } = useQuery(siteQuery)

  function goOn(user: User) {
    queries.setQueryData(keys.me, user)
    queries.setQueryData(keys.sessionEnded, false)
    if (to && isInNewsroom(to)) router.history.push(to)
    else void router.navigate(paths.stories())
  }

  return (
    <AuthPage
      title={texts.signIn}
      {...(site && { help: texts.signInTo(site.name) })}
      foot={texts.lost}
    >
      <SignInForm onSignedIn={goOn} />
    </AuthPage>
  )
}
