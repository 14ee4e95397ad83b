// Inviting somebody from outside to one story: who, until when, and what of the review they see. The link
// to give them comes next.
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, isApiError } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { fieldProblem } from '#client/problems.ts'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { localTime } from '#client/ui/time.ts'
import type { InvitedGuest } from '#shared/access/api.ts'
import { longestInvitation } from '#shared/access/limits.ts'
import styles from './access.module.css'
import { sharingMessages } from './sharing-messages.ts'

interface Props {
  storyId: string
  onClose: () => void
  onInvited: (invited: InvitedGuest) => void
}

const inAWeek = () => localTime(new Date(Date.now() + 7 * 86_400_000).toISOString())

export function InviteGuestDialog({ storyId, onClose, onInvited }: Props) {
  const texts = useMessages(sharingMessages)
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [until, setUntil] = useState(inAWeek)
  const [readsThreads, setReadsThreads] = useState(false)
  const [wasTried, setTried] = useState(false)
  const ends = new Date(until)
  const isDated = !Number.isNaN(ends.getTime())

  const invite = useMutation({
    mutationFn: () =>
      call('POST /api/stories/:storyId/guests', {
        params: { storyId },
        body: { name, email, expiresAt: ends.toISOString(), readsThreads },
      }),
    onSuccess(invited) {
      void queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'access') })
      void queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'history') })
      onInvited(invited)
    },
  })
  const isTaken = isApiError(invite.error, 'conflict')
  const isInvited = isTaken && fieldProblem(invite.error, 'email') === 'is invited already'
  const isBadEmail = !isTaken && fieldProblem(invite.error, 'email') !== null
  const isBadUntil = fieldProblem(invite.error, 'expiresAt') !== null
  const isExplained = isTaken || isBadEmail || isBadUntil

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '' && email.trim() !== '' && isDated) invite.mutate()
  }

  function emailError() {
    if (isTaken) return isInvited ? texts.isInvited : texts.isStaff
    return isBadEmail || (wasTried && email.trim() === '') ? texts.badEmail : null
  }

  return (
    <Dialog
      onClose={onClose}
      title={texts.inviteTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        {invite.isError && !isExplained && (
          <ProblemBanner error={invite.error} what={texts.notInvited} />
        )}
        <TextInput
          data-autofocus
          label={texts.name}
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={wasTried && name.trim() === '' ? texts.needsName : null}
        />
        <TextInput
          type="email"
          label={texts.email}
          description={texts.emailHelp}
          autoComplete="off"
          value={email}
          onChange={({ currentTarget }) => {
            invite.reset()
            setEmail(currentTarget.value)
          }}
          error={emailError()}
        />
        <TextInput
          type="datetime-local"
          label={texts.until}
          value={until}
          onChange={({ currentTarget }) => {
            invite.reset()
            setUntil(currentTarget.value)
          }}
          error={isBadUntil || (wasTried && !isDated) ? texts.badUntil(longestInvitation) : null}
        />
        <fieldset className={styles.sees}>
          <legend>{texts.sees}</legend>
          {[false, true].map(all => (
            <label key={String(all)}>
              <input
                type="radio"
                name="sees"
                checked={readsThreads === all}
                onChange={() => setReadsThreads(all)}
              />
              {all ? texts.allThreads : texts.ownThreads}
            </label>
          ))}
        </fieldset>
        <Button type="submit" variant="filled" loading={invite.isPending}>
          {texts.createLink}
        </Button>
      </form>
    </Dialog>
  )
}
