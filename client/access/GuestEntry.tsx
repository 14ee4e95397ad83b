// One guest of a story, with what can be done about them.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { Guest, InvitedGuest } from '#shared/access/api.ts'
import styles from './access.module.css'
import { sharingMessages } from './sharing-messages.ts'

interface Props {
  storyId: string
  guest: Guest
  /** Why one may neither renew nor revoke it. */
  refused: string | null
  onLink: (link: InvitedGuest) => void
}

export function GuestEntry({ storyId, guest, refused, onLink }: Props) {
  const texts = useMessages(sharingMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const params = { storyId, guestId: guest.id }
  const refresh = () => queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'access') })
  const renew = useMutation({
    mutationFn: () => call('POST /api/stories/:storyId/guests/:guestId/link', { params }),
    onSuccess: onLink,
  })
  const revoke = useMutation({
    mutationFn: () => call('DELETE /api/stories/:storyId/guests/:guestId', { params }),
    onSuccess: refresh,
  })
  const error = renew.error ?? revoke.error
  const { person, email, state, expiresAt, hasEntered, readsThreads, invitedBy } = guest
  const facts = [
    texts.states[state],
    texts.isUntil(dateAndTime(expiresAt, language)),
    ...(state === 'open' ? [hasEntered ? texts.hasEntered : texts.hasNotEntered] : []),
    ...(readsThreads ? [texts.seesAll] : []),
    ...(invitedBy ? [texts.invitedBy(invitedBy.name)] : []),
  ]

  return (
    <li className={styles.guest} data-state={state}>
      <p className={styles.who}>
        <span aria-hidden="true">
          <PersonSign name={person.name} colour={person.colour} isReading />
        </span>
        <b>{person.name}</b> <span className={styles.email}>{email}</span>
      </p>
      <p className={styles.note}>{facts.join(' · ')}</p>
      {error && <ProblemBanner error={error} what={texts.notChanged} />}
      {state === 'open' &&
        (isAsking ? (
          <fieldset className={styles.ask} aria-label={texts.of(texts.revoke, person.name)}>
            <span>{texts.revokeAsk(person.name)}</span>
            <Button
              size="xs"
              variant="filled"
              loading={revoke.isPending}
              onClick={() => revoke.mutate()}
            >
              {texts.revokeYes}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setAsking(false)} autoFocus>
              {texts.cancel}
            </Button>
          </fieldset>
        ) : (
          <div className={styles.ways}>
            <ActionButton
              size="xs"
              variant="subtle"
              reason={refused}
              loading={renew.isPending}
              aria-label={texts.of(texts.newLink, person.name)}
              onPress={() => renew.mutate()}
            >
              {texts.newLink}
            </ActionButton>
            <ActionButton
              size="xs"
              variant="subtle"
              reason={refused}
              aria-label={texts.of(texts.revoke, person.name)}
              onPress={() => setAsking(true)}
            >
              {texts.revoke}
            </ActionButton>
          </div>
        ))}
    </li>
  )
}
