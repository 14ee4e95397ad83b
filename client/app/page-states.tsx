// What stands in for a page: while it comes, when it fails, when there is none.
import { Button } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { isApiError } from '#client/api.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { describeProblem } from '#client/problems.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { ErrorState } from '#client/ui/ErrorState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { Main } from '#client/ui/Shell.tsx'
import { ButtonLink } from './ButtonLink.tsx'
import { appMessages } from './messages.ts'

export function PageLoading() {
  const texts = useMessages(appMessages)
  return (
    <Main>
      <LoadingBars label={texts.loading} />
    </Main>
  )
}

export function NoPage() {
  const texts = useMessages(appMessages)
  return (
    <Main>
      <title>{`${texts.noPage} · Standfirst`}</title>
      <EmptyState
        as="h1"
        title={texts.noPage}
        help={texts.noPageHelp}
        actions={<ButtonLink {...paths.stories()}>{texts.toStories}</ButtonLink>}
      />
    </Main>
  )
}

/** Not our server's word, so most likely a chunk that a newer version has replaced, or a fault of ours. */
function Unexpected() {
  const texts = useMessages(appMessages)
  return (
    <Main>
      <ErrorState
        as="h1"
        what={texts.pageFailed}
        safe={texts.storiesSafe}
        todo={texts.newVersion}
        actions={<Button onClick={() => window.location.reload()}>{texts.reload}</Button>}
      />
    </Main>
  )
}

export function PageFailed({ error, reset }: ErrorComponentProps) {
  const texts = useMessages(appMessages)
  const { language } = useLanguage()
  const router = useRouter()
  if (!isApiError(error)) return <Unexpected />
  if (isApiError(error, 'not-found')) return <NoPage />
  const { text, detail } = describeProblem(error, language)

  function tryAgain() {
    reset()
    void router.invalidate()
  }
  return (
    <Main>
      <ErrorState
        as="h1"
        what={texts.pageFailed}
        safe={texts.storiesSafe}
        todo={text}
        detail={detail}
        actions={
          <>
            <Button onClick={tryAgain}>{texts.tryAgain}</Button>
            <ButtonLink {...paths.stories()}>{texts.toStories}</ButtonLink>
          </>
        }
      />
    </Main>
  )
}
