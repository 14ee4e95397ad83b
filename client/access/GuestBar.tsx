// The bar over a guest's story: who they are here, until when, and leaving, which asks first because the way
// back is a new link.
import { Button, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LanguageSwitch } from '#client/app/LanguageSwitch.tsx'
import { useSignOut } from '#client/auth/use-sign-out.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import styles from './guest.module.css'
import { guestMessages } from './messages.ts'
import { invitationsQuery } from './queries.ts'

interface Props {
  storyId: string
  me: User
  headline: string
}

export function GuestBar({ storyId, me, headline }: Props) {
  const texts = useMessages(guestMessages)
  const { language } = useLanguage()
  const { data: invitations = [] } = useQuery(invitationsQuery)
  const [isAsking, setAsking] = useState(false)
  const leave = useSignOut()
  const invitation = invitations.find(known => known.storyId === storyId)

  return (
    <section className={styles.bar} aria-label={texts.bar}>
      <VisuallyHidden component="h1">{headline || texts.noHeadline}</VisuallyHidden>
      <span className={styles.mark}>Standfirst</span>
      <p className={styles.who}>
        <b>{texts.readingAs(me.name)}</b>
        {invitation && (
          <span>
            {invitation.invitedBy && `${texts.invitedBy(invitation.invitedBy)} `}
            <time dateTime={invitation.expiresAt}>
              {texts.until(dateAndTime(invitation.expiresAt, language))}
            </time>
          </span>
        )}
      </p>
      <span className={styles.language}>
        <LanguageSwitch />
      </span>
      <Button variant="default" onClick={() => setAsking(true)}>
        {texts.leave}
      </Button>
      {leave.dialog}
      {isAsking && (
        <Dialog
          onClose={() => setAsking(false)}
          title={texts.leaveTitle}
          closeButtonProps={{ 'aria-label': texts.stay }}
        >
          <p>{texts.leaveHelp}</p>
          <p className={styles.choices}>
            <Button variant="default" onClick={() => setAsking(false)}>
              {texts.stay}
            </Button>
            <Button variant="filled" loading={leave.isPending} onClick={() => void leave.start()}>
              {texts.leaveYes}
            </Button>
          </p>
        </Dialog>
      )}
    </section>
  )
}
