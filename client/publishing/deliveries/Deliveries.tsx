// What of a story was sent where, live, attempt by attempt, and sending it again (rule E5).
import { IconBan, IconCircleCheck, IconCircleX, IconClock, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { passFocusOn } from '#client/ui/pass-focus-on.ts'
import { dateAndTime } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import type { Delivery, DeliveryState } from '#shared/delivery/deliveries.ts'
import { denial } from '#shared/permissions/grants.ts'
import { deliveriesQuery } from '../queries.ts'
import styles from './deliveries.module.css'
import { deliveryMessages } from './messages.ts'
import { resultText } from './result-text.ts'

const icons: Record<DeliveryState, typeof IconBan> = {
  waiting: IconClock,
  sending: IconRefresh,
  delivered: IconCircleCheck,
  refused: IconCircleX,
  failed: IconCircleX,
  cancelled: IconBan,
}

export function Deliveries({ storyId, me }: { storyId: string; me: User }) {
  const texts = useMessages(deliveryMessages)
  const deliveries = useQuery(deliveriesQuery(storyId))
  if (deliveries.isPending) return <LoadingBars label={texts.loading} />
  if (deliveries.isError) {
    return (
      <ProblemState
        error={deliveries.error}
        what={texts.failed}
        onRetry={() => void deliveries.refetch()}
      />
    )
  }
  if (deliveries.data.length === 0) return <p className={styles.dim}>{texts.none}</p>
  return (
    <ul className={styles.list} aria-label={texts.title} aria-live="polite">
      {deliveries.data.map(delivery => (
        <DeliveryRow key={delivery.id} storyId={storyId} me={me} delivery={delivery} />
      ))}
    </ul>
  )
}

interface RowProps {
  storyId: string
  me: User
  delivery: Delivery
}

function DeliveryRow({ storyId, me, delivery }: RowProps) {
  const texts = useMessages(deliveryMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const { id, destination, edition, act, state, attempts, url } = delivery
  const resend = useMutation({
    mutationFn: () =>
      call('POST /api/stories/:storyId/deliveries/:deliveryId/resend', {
        params: { storyId, deliveryId: id },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'deliveries') }),
  })
  const about = [
    texts.edition(edition.number),
    act === 'remove' && texts.removing,
    destination.isPaused && (state === 'waiting' || state === 'sending') && texts.paused,
    destination.isRemoved && texts.removed,
    attempts.length > 1 && texts.attempts(attempts.length),
  ].filter(Boolean)
  return (
    <li className={styles.row} tabIndex={-1}>
      <div className={styles.head}>
        <b>{destination.name}</b>
        <span className={styles.state} data-state={state}>
          <Icon of={icons[state]} /> {texts.states[state]}
        </span>
      </div>
      <p className={styles.dim}>
        {about.join(' · ')}
        {url?.startsWith('http') && (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noreferrer">
              {texts.open}
            </a>
          </>
        )}
      </p>
      {attempts.length > 0 && (
        <ol className={styles.attempts}>
          {attempts.map(attempt => (
            <li key={attempt.number}>
              <time dateTime={attempt.at}>{dateAndTime(attempt.at, language)}</time>{' '}
              {resultText(attempt, texts)}
            </li>
          ))}
        </ol>
      )}
      {resend.isError && <ProblemBanner error={resend.error} what={texts.notResent} />}
      {delivery.mayResend && (
        <ActionButton
          reason={denial(me, 'delivery.resend', {}, language)}
          size="compact-xs"
          variant="default"
          ref={passFocusOn}
          loading={resend.isPending}
          aria-label={texts.resendTo(destination.name)}
          onPress={() => resend.mutate()}
        >
          {texts.resend}
        </ActionButton>
      )}
    </li>
  )
}
