// How a story stands with each kind of sign-off (rule R5), above the checks: given by whom, of which version,
// what has changed since; giving it, withdrawing it, asking for it.
import { useQuery } from '@tanstack/react-query'
import { ProblemState } from '#client/app/ProblemState.tsx'
import type { DraftSession } from '#client/editor/session/draft-session.ts'
import { useWaiting } from '#client/editor/session/use-draft-session.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { User } from '#shared/auth/api.ts'
import { signOffMessages } from './messages.ts'
import { signOffsQuery } from './queries.ts'
import { SignOffEntry } from './SignOffEntry.tsx'
import styles from './signoffs.module.css'

interface Props {
  storyId: string
  me: User
  session: DraftSession
}

export function SignOffs({ storyId, me, session }: Props) {
  const texts = useMessages(signOffMessages)
  // Nobody signs off while what one sees is not what all have.
  const waits = useWaiting(session)
  const { data, error, refetch } = useQuery(signOffsQuery(storyId))
  return (
    <section className={styles.signOffs} aria-labelledby="part-sign-offs">
      <h2 id="part-sign-offs" tabIndex={-1} className={styles.title}>
        {texts.title}
      </h2>
      {!data && error && (
        <ProblemState error={error} what={texts.failed} onRetry={() => void refetch()} />
      )}
      {!data && !error && <LoadingBars label={texts.loading} />}
      {data && (
        <ul className={styles.list}>
          {data.map(state => (
            <SignOffEntry
              key={state.kind}
              storyId={storyId}
              me={me}
              state={state}
              waiting={waits && texts.waitsUntil[waits]}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
