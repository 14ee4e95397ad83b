// /newsroom/invited: the stories that a guest may open; the one, when it is one.
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { AuthPage } from '#client/auth/AuthPage.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import { GuestEnded } from './GuestEnded.tsx'
import styles from './guest.module.css'
import { guestMessages } from './messages.ts'
import { invitationsQuery } from './queries.ts'

export function InvitedPage() {
  const texts = useMessages(guestMessages)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(invitationsQuery)
  const [first, second] = data ?? []
  if (data && !first) return <GuestEnded />
  if (first && !second) return <Navigate {...paths.story(first.storyId)} replace />
  return (
    <AuthPage title={texts.yours}>
      {data && (
        <ul className={styles.stories}>
          {data.map(({ storyId, headline, expiresAt }) => (
            <li key={storyId}>
              <Link {...paths.story(storyId)}>{headline || texts.noHeadline}</Link>
              <small>{texts.until(dateAndTime(expiresAt, language))}</small>
            </li>
          ))}
        </ul>
      )}
      {!data && error && (
        <ProblemState error={error} what={texts.failed} onRetry={() => void refetch()} />
      )}
      {!data && !error && <LoadingBars label={texts.checking} />}
    </AuthPage>
  )
}
