// How a story stands with each kind of sign-off (rule R5), above the checks: given by whom, of which version,
// what has changed since; giving it, withdrawing it, asking for it.
import { useQuery } from '@tanstack/react-query'
import { ProblemState } from '#client/app/ProblemState.tsx'
import type { SessionStatus } from '#client/editor/session/draft-session.ts'
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
  status: SessionStatus
}

/** Why nobody can sign off at this moment: what one sees is not what all have. */
function waitingFor(status: SessionStatus, texts: (typeof signOffMessages)['en']) {
  if (!status.isConnected) return texts.waitsOffline
  return status.unsaved > 0 ? texts.waitsSaving : null
}

export function SignOffs({ storyId, me, status }: Props) {
  const texts = useMessages(signOffMessages)
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
              waiting={waitingFor(status, texts)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
